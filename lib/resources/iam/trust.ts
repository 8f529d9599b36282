import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import type { Value } from '../../engine/value';
import type { Verdict } from '../../engine/verdict';
import { admitsTokens, type IsBad, providerOf, remedy } from '../../iam/federation';
import { isAll } from '../../iam/glob';
import {
  noStatement,
  type Policy,
  type Principal,
  policyOf,
  policyOfDataSource,
  type Statement,
} from '../../iam/policy';

const types = {
  cloudformation: 'AWS::IAM::Role',
  terraform: ['aws_iam_role', 'data.aws_iam_policy_document'],
} as const;

const trustIn = (it: Reading): Fact<Policy> =>
  it.dialect === 'cloudformation'
    ? policyOf(it, it.fact('AssumeRolePolicyDocument'))
    : it.type === 'aws_iam_role'
      ? policyOf(it, it.fact('assume_role_policy'))
      : policyOfDataSource(it);

const facts = { trust: fact<Policy>(trustIn, trustIn) };

/** A role, or a data source of Terraform's about roles that none of them reads. */
const isTrust = (it: Reading): boolean =>
  it.type !== 'data.aws_iam_policy_document' ||
  (it.companions('aws_iam_role', 'assume_role_policy').length === 0 &&
    it
      .fact('statement')
      .items()
      .some((one) =>
        one
          .get('actions')
          .orElse(() => one.get('action'))
          .items<string>()
          .some((action) => action.text?.startsWith('sts:')),
      ));

/** Whom a role trusts. */
export const trust = defineResource({ ...types, where: isTrust, facts });

/** Whom a role trusts, of the few that trust an identity provider, or may. */
export const federatedTrust = defineResource({
  ...types,
  where: (it) => {
    if (!isTrust(it)) return false;
    const { known, isAbsentHere } = trustIn(it);
    if (!known) return !isAbsentHere;
    return known.open || known.statements.some(({ principals }) => principals.list.some(isProvider));
  },
  facts,
});

const isProvider = ({ type }: Principal): boolean => type === 'Federated';

/** Passes when no statement takes tokens in a way that is bad. */
export const noTokens = (
  { it, trust }: { readonly it: Reading; readonly trust: Fact<Policy> },
  isBad: IsBad,
  more: typeof remedy = remedy,
): Verdict =>
  noStatement(
    trust,
    (statement) => admitsTokens(statement, issuersOf(it, statement), isBad),
    (statement) => {
      for (const issuer of issuersOf(it, statement)) {
        const provider = providerOf(statement, issuer);
        if (provider && isBad(statement, provider)) return more(statement, provider, issuer);
      }
      return undefined;
    },
  );

/**
 * The issuers, without `https://`, of the OpenID Connect providers whose tokens a statement takes; undefined for one
 * that only deployment can tell. A provider that the template declares is followed.
 */
function issuersOf(it: Reading, { principals, fact: statement }: Statement): (string | undefined)[] {
  if (principals.negated || !principals.list.some(isProvider)) return [];
  return statement
    .get('Principal')
    .get('Federated')
    .items()
    .filter(({ text }) => text !== undefined && !isAll(text) && !text.includes(':saml-provider/'))
    .map((federated) => issuerOf(it, federated));
}

function issuerOf(it: Reading, federated: Fact): string | undefined {
  const text = federated.text as string;
  const [, host] = /:oidc-provider\/(.+)$/.exec(text) ?? [];
  if (host) return host.startsWith('${') ? undefined : host;
  if (!text.startsWith('${')) return text;
  const named = federated.target
    ? federated
    : new Fact(federated.at, it.resource.template.evaluate(text, it.world) as Value);
  const provider = it.follow(named);
  const address = provider?.fact<string>(provider.dialect === 'cloudformation' ? 'Url' : 'url').text;
  return address?.startsWith('https://') ? address.slice('https://'.length).replace(/\/$/, '') : undefined;
}
