import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import type { Value } from '../../engine/value';
import type { Verdict } from '../../engine/verdict';
import { admitsTokens, type IsBad, providerOf, remedy } from '../../iam/federation';
import { isAll } from '../../iam/glob';
import { type Policy, type Principal, policyOfDataSource, type Statement } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { policyIn } from '../policies';
import { isMentioned } from '../referenced';

const trustIn = (it: Reading): Fact<Policy> =>
  it.type === 'data.aws_iam_policy_document' ? policyOfDataSource(it) : policyIn(it, 'trust');

/** Asked once for all rules about tokens, since few roles take any. */
function mayFederate(it: Reading): Fact<boolean> {
  const policy = trustIn(it);
  const { known } = policy;
  return new Fact<boolean>(
    policy.at,
    !known || known.open || known.statements.some(({ principals }) => principals.list.some(isProvider)),
  );
}

/** Whom a role trusts, said by the role or by a data source of Terraform's that no role of the template reads. */
export const trust = defineResource({
  cloudformation: ['AWS::IAM::Role', 'AWS::Serverless::Function'],
  terraform: ['aws_iam_role', 'data.aws_iam_policy_document'],
  where: (it) =>
    // SAM makes a role for a function, which trusts Lambda unless it says otherwise.
    (it.type === 'AWS::Serverless::Function' && !it.fact('AssumeRolePolicyDocument').isAbsentHere) ||
    /^(AWS::IAM::Role|aws_iam_role)$/.test(it.type) ||
    (it.type === 'data.aws_iam_policy_document' &&
      !isMentioned(it.resource, 'aws_iam_role', 'assume_role_policy') &&
      it
        .fact('statement')
        .items()
        .some((one) =>
          one
            .get('actions')
            .orElse(() => one.get('action'))
            .items<string>()
            .some((action) => action.text?.startsWith('sts:')),
        )),
  facts: {
    trust: fact<Policy>(trustIn, trustIn),
    mayFederate: fact<boolean>(mayFederate, mayFederate),
  },
});

const isProvider = ({ type }: Principal): boolean => type === 'Federated';

/** The statements of a role that take tokens of a provider, by its name, or of one that only deployment can tell. */
export const tokensOf = (role: Reading, provider: RegExp): readonly Statement[] =>
  (trustIn(role).known?.statements ?? []).filter((statement) =>
    issuersOf(role, statement).some((issuer) => {
      const found = providerOf(statement, issuer);
      return found === undefined || provider.test(found.name);
    }),
  );

/** Passes when no statement takes tokens in a way that is bad. */
export const noTokens = (
  {
    reading,
    trust,
    mayFederate,
  }: { readonly reading: Reading; readonly trust: Fact<Policy>; readonly mayFederate: Fact<boolean> },
  isBad: IsBad,
  more: typeof remedy = remedy,
): Verdict =>
  mayFederate.known
    ? noStatement(
        trust,
        (statement) => admitsTokens(statement, issuersOf(reading, statement), isBad),
        (statement) => {
          for (const issuer of issuersOf(reading, statement)) {
            const provider = providerOf(statement, issuer);
            if (provider && isBad(statement, provider)) return more(statement, provider, issuer);
          }
          return undefined;
        },
      )
    : trust.pass();

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
  const address = provider?.fact<string>('Url', 'url').text;
  return address?.startsWith('https://') ? address.slice('https://'.length).replace(/\/$/, '') : undefined;
}
