import type { Fact } from '../engine/fact';
import type { Verdict } from '../engine/verdict';
import { isAll } from './glob';
import { both, either, type Truth } from './kleene';
import { type Item, includes, isDeny, type Policy, type Statement, someStatement } from './policy';

/**
 * Passes when a policy refuses requests that come without TLS: a Deny to everyone, on these actions, whose only
 * condition is that `aws:SecureTransport` is false. `covers` says which resource patterns are enough; several
 * statements may cover them together.
 */
export function deniesPlainTransport(
  policy: Fact<Policy>,
  actions: readonly string[],
  covers: readonly ((resource: string) => boolean)[],
): Verdict {
  const denies = (statement: Statement, covered: (resource: string) => boolean): Truth =>
    both(
      isDeny(statement),
      isEveryone(statement),
      isPlainTransportOnly(statement),
      ...actions.map((action) => includes(statement.actions, action)),
      !statement.resources.said || (!statement.resources.negated && someCovered(statement.resources.list, covered)),
    );
  const verdicts = covers.map((covered) => someStatement(policy, (statement) => denies(statement, covered)));
  return (
    verdicts.find(({ state }) => state === 'fail') ??
    verdicts.find(({ state }) => state === 'unknown') ??
    (verdicts[0] as Verdict)
  );
}

const someCovered = (resources: readonly Item[], covered: (resource: string) => boolean): Truth =>
  either(false, ...resources.map(({ text, open }) => covered(text) || (open ? undefined : false)));

function isEveryone({ principals }: Statement): Truth {
  if (!principals.said || principals.negated) return false;
  return either(
    false,
    ...principals.list.map(({ type, text, open }) => type === 'AWS' && (isAll(text) || (open ? undefined : false))),
  );
}

/** Further conditions would let some plain requests through. */
function isPlainTransportOnly({ conditions, conditionsOpen }: Statement): Truth {
  if (conditionsOpen) return undefined;
  const [only, ...others] = conditions;
  if (!only || others.length > 0 || !/^bool(ifexists)?$/.test(only.operator) || only.key !== 'aws:securetransport')
    return false;
  if (only.values.length !== 1) return false;
  const [value] = only.values as [Item];
  return value.text.toLowerCase() === 'false' || (value.open ? undefined : false);
}
