import type { Truth } from '../../engine/truth';
import { Reference, same, textOf, Unknown, type Value } from '../../engine/value';
import { isMap, isOpen, isOpenWithin } from './values';

const NOT_NULL = new WeakSet<Unknown>();

/** Notes that an unknown value is known not to be null. */
export const neverNull = (value: Unknown): void => {
  NOT_NULL.add(value);
};

/** Attributes that every resource has once it is there, and never empty. */
const ALWAYS_SET = /^(id|arn)$/;

/** Equality as Terraform has it: of the same type and the same value. Undefined when only deployment can tell. */
export function equals(left: Value, right: Value): Truth {
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (other === null || other === '') {
      if (one instanceof Reference && ALWAYS_SET.test(one.attribute)) return false;
      if (one instanceof Unknown)
        return (other === null && NOT_NULL.has(one)) || (other === '' && one.about.not?.includes(''))
          ? false
          : undefined;
    }
    if (other === null && one !== null) return false;
  }
  if (left === null) return true;
  if (left instanceof Unknown || right instanceof Unknown) return same(left, right);
  if (typeof left === 'string' && typeof right === 'string') return same(left, right);
  if (typeof left !== 'object' && typeof right !== 'object')
    return left === right
      ? true
      : typeof left === typeof right
        ? false
        : isOpen(left) || isOpen(right)
          ? undefined
          : textOf(left) === textOf(right)
            ? undefined
            : false;
  if (typeof left !== typeof right || Array.isArray(left) !== Array.isArray(right)) return false;
  // A list, a tuple and a set of the same elements are different to Terraform: equal contents decide nothing here.
  return isOpenWithin(left) || isOpenWithin(right) || sameData(left, right) ? undefined : false;
}

function sameData(left: Value, right: Value): boolean {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, at) => sameData(item, right[at]));
  if (isMap(left) && isMap(right))
    return (
      Object.keys(left).length === Object.keys(right).length &&
      Object.keys(left).every((key) => Object.hasOwn(right, key) && sameData(left[key], right[key]))
    );
  return textOf(left) === textOf(right);
}
