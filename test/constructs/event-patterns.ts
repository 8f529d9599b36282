type Pattern = { readonly [field: string]: unknown };
type Event = { readonly [field: string]: unknown };

/**
 * Whether EventBridge would match an event, as far as the patterns here go: values, prefixes, suffixes, wildcards,
 * anything but, whether a field is there, and `$or`
 * (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html).
 */
export const matchesPattern = (pattern: Pattern, event: Event): boolean =>
  Object.entries(pattern).every(([field, wanted]) => {
    if (field === '$or') return (wanted as Pattern[]).some((branch) => matchesPattern(branch, event));
    const values = valuesOf(event, field);
    if (Array.isArray(wanted)) return wanted.some((condition) => meets(condition, values));
    const nested = values.filter((value) => typeof value === 'object' && value !== null) as Event[];
    // What is not there has no fields either, which some conditions ask for.
    return nested.length > 0
      ? nested.some((value) => matchesPattern(wanted as Pattern, value))
      : matchesPattern(wanted as Pattern, {});
  });

/** A field, or each element of the list that it is. */
const valuesOf = (event: Event, field: string): unknown[] => {
  const value = event[field];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
};

function meets(condition: unknown, values: readonly unknown[]): boolean {
  if (condition === null || typeof condition !== 'object') return values.includes(condition);
  const [[operator, operand] = []] = Object.entries(condition);
  const texts = values.filter((value): value is string => typeof value === 'string');
  switch (operator) {
    case 'prefix':
      return texts.some((text) => text.startsWith(operand));
    case 'suffix':
      return texts.some((text) => text.endsWith(operand));
    case 'wildcard': {
      const parts = (operand as string).split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      return texts.some((text) => new RegExp(`^${parts.join('.*')}$`, 's').test(text));
    }
    case 'exists':
      return operand ? values.some((value) => typeof value !== 'object') : values.length === 0;
    case 'anything-but':
      return texts.some((text) => !(operand as string[]).includes(text));
    default:
      throw new Error(`no such operator here: ${operator}`);
  }
}
