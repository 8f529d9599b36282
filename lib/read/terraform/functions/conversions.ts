import { Reference, Unknown, type Value } from '../../../engine/value';
import { isMap, isOpen, isOpenWithin, isSet, record, setOf, toText, unify } from '../values';
import { asNumber, bad, type Functions } from './apply';

/** Functions that give a value another type, or none of its marks. */
export const conversions: Functions = {
  nonsensitive: ([value]) => value,
  sensitive: ([value]) => value,
  ephemeralasnull: ([value]) => value,
  tostring: ([value]) =>
    value === null ? null : value instanceof Unknown ? value : (toText(value) ?? bad('text of a list or map')),
  tonumber: ([value], { literal }) => {
    const known = literal(value as Value);
    if (known === null) return null;
    return isOpen(known) ? undefined : (asNumber(known) ?? bad('a number of something that is none'));
  },
  tobool: ([value], { literal }) => {
    const known = literal(value as Value);
    if (known === null || typeof known === 'boolean') return known;
    if (isOpen(known)) return undefined;
    return known === 'true' ? true : known === 'false' ? false : bad('a truth value of something that is none');
  },
  toset: ([value]) => {
    if (value instanceof Unknown) return undefined;
    return Array.isArray(value) ? setOf(value) : value === null ? null : bad('a set of something that is no list');
  },
  tolist: ([value]) => {
    if (value instanceof Unknown) return value instanceof Reference ? value : undefined;
    return Array.isArray(value)
      ? isSet(value) && value.length > 1 && value.some(isOpenWithin)
        ? undefined
        : unify(value)
      : value === null
        ? null
        : bad('a list of something that is none');
  },
  tomap: ([value]) =>
    isMap(value)
      ? unify(Object.values(value))
        ? retyped(value)
        : undefined
      : value instanceof Unknown
        ? undefined
        : bad('a map of something that is none'),
};

function retyped(map: { [key: string]: Value }): Value {
  const keys = Object.keys(map);
  const values = unify(Object.values(map)) as Value[];
  const out = record();
  for (const [at, key] of keys.entries()) out[key] = values[at];
  return out;
}
