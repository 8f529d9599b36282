import { both, either, type Truth } from '../engine/truth';
import { hasHole, knownPieces } from '../engine/value';
import { hasWildcard } from './glob';
import type { Narrower } from './grant';
import { IDENTITY_PROVIDERS, type IdentityProvider, type Level, OTHER_PROVIDER } from './identity-providers';
import { holdsWithoutKey } from './missing-keys';
import { given } from './narrower';
import { contains } from './patterns';
import { type Condition, type Item, includes, isAllow, type Statement } from './policy';
import { withVariablesOpen } from './policy-variables';

/** A finding on tokens: whether a statement that takes tokens of a provider is bad, given that provider. */
export type IsBad = (statement: Statement, provider: IdentityProvider) => Truth;

/**
 * Whether a statement takes tokens in a way that is bad. `issuers` are those that its principals name, undefined where
 * only deployment can tell.
 */
export function admitsTokens(statement: Statement, issuers: readonly (string | undefined)[], isBad: IsBad): Truth {
  if (issuers.length === 0) return false;
  return both(
    isAllow(statement),
    // A statement that says no action is broken, and judged by what it was meant for.
    !statement.actions.said || includes(statement.actions, 'sts:AssumeRoleWithWebIdentity'),
    either(
      ...issuers.map((issuer) => {
        const provider = providerOf(statement, issuer);
        return provider && isBad(statement, provider);
      }),
    ),
  );
}

/** The provider behind an issuer. Where the issuer is not known, its condition keys tell it, and then its subjects. */
export function providerOf(statement: Statement, issuer: string | undefined): IdentityProvider | undefined {
  const claims = statement.conditions.filter(({ key }) => /:(aud|sub)$/.test(key));
  const named = issuer ?? claims.map(({ key }) => key.slice(0, key.lastIndexOf(':'))).find((key) => !hasHole(key));
  const known = named && IDENTITY_PROVIDERS.find((provider) => provider.issuer.test(named));
  if (known) return known;
  const subjects = claims.flatMap(({ key, values }) => (key.endsWith(':sub') ? values : []));
  const alike = IDENTITY_PROVIDERS.find(({ subject }) => subjects.some(({ text }) => subject?.test(text)));
  return alike ?? (named === undefined && claims.length === 0 ? undefined : OTHER_PROVIDER);
}

/** Whether the conditions of an Allow hold a level fast: no token that differs in it meets them. */
export function holds(statement: Statement, provider: IdentityProvider, level: Level): Truth {
  if (!provider.levels.includes(level)) return true;
  const held = claimsIn(statement, provider).map(({ condition, forms }) =>
    isBinding(condition, statement) && condition.values.length > 0
      ? both(...condition.values.map((value) => isNobody(condition, value) || holdsIn(value, forms, level, provider)))
      : false,
  );
  return either(statement.conditionsOpen ? undefined : false, ...held);
}

/** Whether the conditions of an Allow name one audience, or several. */
export function holdsAudience(statement: Statement): Truth {
  const held = statement.conditions
    .filter((condition) => condition.key.endsWith(':aud') && isBinding(condition, statement))
    .map(({ values }) =>
      values.length === 0
        ? false
        : both(...values.map(({ text, open }) => (open ? undefined : !hasWildcard(withVariablesOpen(text))))),
    );
  return either(statement.conditionsOpen ? undefined : false, ...held);
}

/** What would hold a statement's tokens: why a condition it has does not, or the condition that it lacks. */
export function remedy(
  statement: Statement,
  provider: IdentityProvider,
  issuer: string | undefined,
): string | Narrower {
  const vain = claimsIn(statement, provider).find(
    ({ condition }) => isEquality(condition.operator) && !isBinding(condition, statement),
  )?.condition;
  if (vain)
    return `${vain.operator.startsWith('forallvalues:') ? 'ForAllValues' : 'IfExists'} holds for tokens without ${vain.key}, too`;
  const { example } = provider;
  return example && issuer
    ? given(statement, example.includes('*') ? 'StringLike' : 'StringEquals', `${issuer}:sub`, example)
    : `the claims of ${provider.name} are described at ${provider.source}`;
}

const claimsIn = (statement: Statement, provider: IdentityProvider) =>
  statement.conditions.flatMap((condition) => {
    const forms = provider.claims[condition.key.slice(condition.key.lastIndexOf(':') + 1)];
    return forms ? [{ condition, forms }] : [];
  });

const isEquality = (operator: string): boolean =>
  /^(forallvalues:|foranyvalue:)?string(equals|like|equalsignorecase)(ifexists)?$/.test(operator);

/** Whether a condition is an equality that fails where its key is missing. */
const isBinding = (condition: Condition, statement: Statement): boolean =>
  isEquality(condition.operator) && !holdsWithoutKey(condition, statement);

/** Whether a value lets no token in: without a pattern, a wildcard is a letter that no claim has. */
const isNobody = ({ operator }: Condition, { text, open }: Item): boolean =>
  !open && !operator.includes('like') && hasWildcard(text);

/** Whether one value holds a level. */
function holdsIn(item: Item, forms: readonly RegExp[], level: Level, provider: IdentityProvider): Truth {
  const text = withVariablesOpen(item.text);
  if (item.open && text === item.text) return undefined;
  const filled = knownPieces(text).join('x');
  for (const form of forms) {
    const group = form.exec(filled)?.groups?.[level];
    if (group !== undefined && (level !== 'ref' || !isAnyRef(group, provider))) return true;
  }
  // What a hole turns out to be may complete it, unless a wildcard stands before it.
  const hole = hasHole(text) ? text.indexOf('${') : -1;
  return hole >= 0 && !hasWildcard(text.slice(0, hole)) ? undefined : false;
}

const isAnyRef = (ref: string, { anyRef = [] }: IdentityProvider): boolean =>
  hasWildcard(ref) && anyRef.some((any) => contains(ref, any));
