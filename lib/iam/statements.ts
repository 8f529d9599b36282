import type { Fact } from '../engine/fact';
import type { Truth } from '../engine/truth';
import { together, type Verdict } from '../engine/verdict';
import { isRefused } from './denial';
import { inWords, type Narrower } from './grant';
import type { Policy, Statement } from './policy';

/**
 * Passes when no statement is of a kind; points at those that are, and says what they grant. What a Deny of the same policy
 * refuses is granted to nobody. `isBad` is told of all statements of the policy, since others may narrow one.
 * `more` says what is particular to it, or what to put into it instead, and `say` puts both into words. Not applicable where there is no policy.
 */
export function noStatement(
  policy: Fact<Policy>,
  isBad: (statement: Statement, among: readonly Statement[]) => Truth,
  more?: (statement: Statement) => string | Narrower | undefined,
  say = inWords,
): Verdict {
  if (policy.isAbsentHere) return policy.notApplicable();
  if (!policy.known) return policy.unknown();
  const { statements, open } = policy.known;
  const guilty: Verdict[] = [];
  let undecided: Statement | undefined;
  for (const statement of statements) {
    const bad = isBad(statement, statements);
    if (bad === false || isRefused(statement, statements)) continue;
    if (bad) guilty.push(statement.fact.fail(() => say(statement, more?.(statement))));
    else undecided ??= statement;
  }
  if (guilty.length > 0) return together(guilty);
  if (undecided) return undecided.fact.unknown(() => inWords(undecided));
  return open ? policy.unknown() : policy.pass();
}

/** Passes when some statement is of a kind. An absent policy fails. */
export function someStatement(policy: Fact<Policy>, isWanted: (statement: Statement) => Truth): Verdict {
  if (policy.isAbsentHere) return policy.fail();
  if (!policy.known) return policy.unknown();
  const { statements, open } = policy.known;
  let undecided: Statement | undefined;
  for (const statement of statements) {
    const wanted = isWanted(statement);
    if (wanted) return statement.fact.pass();
    if (wanted === undefined) undecided ??= statement;
  }
  if (undecided) return undecided.fact.unknown();
  return open ? policy.unknown() : policy.fail();
}
