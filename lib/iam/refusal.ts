import type { Fact } from '../engine/fact';
import { both, everyOf, someOf, type Truth } from '../engine/truth';
import type { Verdict } from '../engine/verdict';
import { isAll } from './glob';
import { type Item, includes, isDeny, type Policy, type Statement } from './policy';
import { someStatement } from './statements';

/**
 * Passes when a policy refuses some requests of everyone: a Deny to all principals, on these actions, under a
 * condition that `condition` recognises. `covers` says which resource patterns are enough; several statements may
 * cover them together.
 */
export function refuses(
  policy: Fact<Policy>,
  actions: readonly string[],
  covers: readonly ((resource: string) => boolean)[],
  condition: (statement: Statement) => Truth,
): Verdict {
  const judged = new Map<Statement, Truth>();
  const refusing = (statement: Statement): Truth => {
    if (!judged.has(statement))
      judged.set(
        statement,
        both(
          isDeny(statement),
          () => isEveryone(statement),
          () => (statement.conditionsOpen ? undefined : condition(statement)),
          () => everyOf(actions, (action) => includes(statement.actions, action)),
        ),
      );
    return judged.get(statement);
  };
  const denies = (statement: Statement, covered: (resource: string) => boolean): Truth =>
    both(refusing(statement), () => {
      const { said, negated, list } = statement.resources;
      return !said || (!negated && someCovered(list, covered));
    });
  const verdicts = covers.map((covered) => someStatement(policy, (statement) => denies(statement, covered)));
  return (
    verdicts.find(({ state }) => state === 'fail') ??
    verdicts.find(({ state }) => state === 'unknown') ??
    (verdicts[0] as Verdict)
  );
}

const someCovered = (resources: readonly Item[], covered: (resource: string) => boolean): Truth =>
  someOf(resources, ({ text, open }) => covered(text) || (open ? undefined : false));

function isEveryone({ principals }: Statement): Truth {
  if (!principals.said || principals.negated) return false;
  return someOf(
    principals.list,
    ({ type, text, open }) => type === 'AWS' && (isAll(text) || (open ? undefined : false)),
  );
}
