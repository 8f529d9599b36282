import { both, either, negate, type Truth } from '../engine/truth';
import { includes, isAllow, isDeny, type Statement } from './policy';

/**
 * Whether a boundary lets an action through on some resource. An action that a Deny names counts as closed, whatever the
 * resources and conditions of the Deny: what they spare is left open on purpose.
 */
export function leavesOpen(statements: readonly Statement[], action: string): Truth {
  const by = (effect: (statement: Statement) => Truth) =>
    either(false, ...statements.map((statement) => both(effect(statement), includes(statement.actions, action))));
  return both(by(isAllow), negate(by(isDeny)));
}
