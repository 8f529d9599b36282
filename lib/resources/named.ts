import type { Fact } from '../engine/fact';
import type { Reading } from '../engine/reading';

/** What a property names, where that is among `all`: by reference, or by a name that no other of them has, whose `keys` it is. */
export function named(
  it: Reading,
  name: Fact,
  all: readonly Reading[],
  keys: readonly [cloudformation: string, terraform: string],
): Reading | undefined {
  const followed = it.follow(name);
  if (followed || name.text === undefined) return followed;
  const found = all.filter((one) => one.fact(...keys).text === name.text);
  return found.length === 1 ? found[0] : undefined;
}
