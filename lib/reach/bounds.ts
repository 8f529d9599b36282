import type { Truth } from '../engine/truth';
import { type AddressRange, difference, intersection, union } from '../network/addresses';

/** A set of addresses that is not wholly known: those that surely belong to it, and those that may. */
export interface Bounds {
  readonly sure: readonly AddressRange[];
  readonly maybe: readonly AddressRange[];
}

export const IPV4: readonly AddressRange[] = [{ family: 4, from: 0n, to: 2n ** 32n - 1n }];
export const IPV6: readonly AddressRange[] = [{ family: 6, from: 0n, to: 2n ** 128n - 1n }];
const EVERY = [...IPV4, ...IPV6];

export const ALL: Bounds = { sure: EVERY, maybe: EVERY };
export const NONE: Bounds = { sure: [], maybe: [] };
export const OPEN: Bounds = { sure: [], maybe: EVERY };

/** A set that is wholly known. */
export const exactly = (set: readonly AddressRange[]): Bounds => ({ sure: set, maybe: set });

/** All of these addresses, none of them, or possibly any of them. */
export const exactlyIf = (truth: Truth, set: readonly AddressRange[]): Bounds =>
  truth === false ? NONE : { sure: truth ? set : [], maybe: set };

export const join = (given: readonly Bounds[]): Bounds => {
  const parts = given.filter(({ maybe }) => maybe.length > 0);
  return parts.length < 2
    ? (parts[0] ?? NONE)
    : { sure: union(parts.flatMap(({ sure }) => sure)), maybe: union(parts.flatMap(({ maybe }) => maybe)) };
};

export const intersect = (one: Bounds, other: Bounds): Bounds => {
  const sure = meet(one.sure, other.sure);
  const isKnown = one.sure === one.maybe && other.sure === other.maybe;
  return { sure, maybe: isKnown ? sure : meet(one.maybe, other.maybe) };
};

/** Most sets are all addresses, or none. */
const meet = (one: readonly AddressRange[], other: readonly AddressRange[]): readonly AddressRange[] =>
  one === EVERY || other.length === 0 ? other : other === EVERY || one.length === 0 ? one : intersection(one, other);

/** What is left of a set when another is taken from it: surely what cannot have been taken. */
export const without = (one: Bounds, taken: Bounds): Bounds => ({
  sure: difference(one.sure, taken.maybe),
  maybe: difference(one.maybe, taken.sure),
});
