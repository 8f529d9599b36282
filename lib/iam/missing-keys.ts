import type { Condition, Statement } from './policy';

/**
 * Whether a condition holds where its key is missing, and so keeps nobody out who can leave the key away: `IfExists` and
 * `ForAllValues` do, unless a `Null` beside them asks for the key.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
export const holdsWithoutKey = ({ operator, key }: Condition, { conditions }: Statement): boolean =>
  (operator.startsWith('forallvalues:') || operator.endsWith('ifexists')) &&
  !conditions.some(
    (other) => other.operator === 'null' && other.key === key && other.values.every(({ text }) => text === 'false'),
  );
