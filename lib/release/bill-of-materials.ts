import { BulwarkError } from '../engine/error';

/**
 * The number of components that a software bill of materials lists: CycloneDX or SPDX, as JSON.
 * Throws a `BulwarkError` for what is neither, or describes nothing.
 */
export function componentsOf(name: string, text: string): number {
  const refuse = (what: string): never => {
    throw new BulwarkError(`${name} ${what}. Write a bill of materials as CycloneDX or SPDX in JSON.`);
  };
  const bill = objectIn(text) ?? refuse('is no JSON object');
  const listed =
    bill.bomFormat === 'CycloneDX'
      ? (bill.components ?? [])
      : 'spdxVersion' in bill
        ? bill.packages
        : refuse('is of no known format');
  if (!Array.isArray(listed)) return refuse('lists no components');
  const described = bill.metadata as { component?: unknown } | undefined;
  if (listed.length === 0 && described?.component === undefined) refuse('describes nothing');
  return listed.length;
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
