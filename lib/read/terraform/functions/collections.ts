import { couldBe, hasHole, Unknown, type Value } from '../../../engine/value';
import { equals } from '../equality';
import {
  byCodePoint,
  Failed,
  isAscii,
  isMap,
  isOpen,
  isOpenWithin,
  isSet,
  record,
  setOf,
  sortedKeys,
  toText,
  unify,
} from '../values';
import { asNumber, bad, type Functions, isNameOrId, lists, strict, strings } from './apply';
import { encode } from './json';

/** Functions of lists, sets and maps. */
export const collections: Functions = {
  concat: (args) => {
    const all = lists(args);
    return all instanceof Failed ? all : all?.some((list) => isSet(list)) ? undefined : all?.flat();
  },
  merge: (args) => {
    if (args.some((arg) => arg instanceof Unknown)) return undefined;
    const out = record();
    for (const arg of args) {
      if (arg === null) continue;
      if (!isMap(arg)) return bad('a merge of something that is no map');
      for (const key of Object.keys(arg)) out[key] = arg[key];
    }
    return out;
  },
  element: ([list, at]) => {
    if (list instanceof Unknown || isOpen(at as Value)) return undefined;
    if (!Array.isArray(list)) return bad('an element of something that is no list');
    if (list.length === 0) return bad('an element of an empty list');
    const position = Number(at);
    return Number.isInteger(position) && position >= 0 && !isSet(list)
      ? (list[position % list.length] as Value)
      : undefined;
  },
  lookup: ([map, key, otherwise]) => {
    if (map instanceof Unknown || isOpen(key as Value)) return undefined;
    const name = toText(key as Value);
    if (!isMap(map) || name === undefined) return bad('a look-up in something that is no map');
    return Object.hasOwn(map, name)
      ? (map[name] as Value)
      : otherwise === undefined
        ? bad(`the key ${name}, which is not there`)
        : otherwise;
  },
  length: ([value], { literal }) => {
    const known = literal(value as Value);
    if (Array.isArray(known))
      return isSet(known) && known.length > 1 && known.some(isOpenWithin) ? undefined : known.length;
    if (isMap(known)) return Object.keys(known).length;
    if (isOpen(known)) return undefined;
    if (typeof known === 'string') return isAscii(known) && !known.includes('\r\n') ? known.length : undefined;
    return bad('the length of something that has none');
  },
  keys: ([map]) =>
    isMap(map) ? sortedKeys(map) : map instanceof Unknown ? undefined : bad('the keys of something that has none'),
  values: ([map]) =>
    isMap(map)
      ? sortedKeys(map).map((key) => map[key])
      : map instanceof Unknown
        ? undefined
        : bad('the values of something that has none'),
  contains: ([list, wanted], { literal }) => {
    if (!Array.isArray(list)) return list instanceof Unknown ? undefined : bad('a search in something that is no list');
    const value = literal(wanted as Value);
    if (value === null) return undefined;
    let open = false;
    for (const item of list) {
      const equal = equals(literal(item), value);
      if (equal) return true;
      // Elements of another type are converted first, in ways that depend on the list.
      open ||= equal === undefined || (toText(item) !== undefined && toText(item) === toText(value));
    }
    return open ? undefined : false;
  },
  coalesce: (args) => {
    for (const arg of args) {
      if (isEmpty(arg)) continue;
      if (arg instanceof Unknown) return isNameOrId(arg) ? arg : undefined;
      if (typeof arg === 'string' && hasHole(arg)) return couldBe(arg, '') ? undefined : arg;
      return args.some((other) => typeof other === 'string') && (typeof arg === 'number' || typeof arg === 'boolean')
        ? String(arg)
        : arg;
    }
    return bad('a coalesce of nothing');
  },
  coalescelist: (args) => {
    for (const arg of args) {
      if (arg instanceof Unknown) return undefined;
      if (!Array.isArray(arg)) return bad('a list is needed');
      if (arg.length > 0) return arg;
    }
    return bad('a coalescelist of nothing');
  },
  compact: ([list]) => {
    if (!Array.isArray(list)) return list instanceof Unknown ? undefined : bad('a list is needed');
    const open = list.some((item) =>
      item instanceof Unknown ? !isNameOrId(item) : typeof item === 'string' && hasHole(item) && couldBe(item, ''),
    );
    return open
      ? undefined
      : list
          .filter((item) => !isEmpty(item))
          .map((item) => (typeof item === 'number' || typeof item === 'boolean' ? String(item) : item));
  },
  flatten: ([list]) =>
    Array.isArray(list) ? flatten(list) : list instanceof Unknown ? undefined : bad('a list is needed'),
  distinct: strict((list) => {
    if (!Array.isArray(list)) return bad('a list is needed');
    const seen = new Set<string>();
    return unify(list)?.filter((item) => !seen.has(encode(item)) && seen.add(encode(item)));
  }),
  sort: strict((list) => {
    const texts = Array.isArray(list) ? strings(list) : undefined;
    return texts ? texts.sort(byCodePoint) : bad('a list of text is needed');
  }),
  reverse: ([list]) => (Array.isArray(list) && isOrdered(list) ? [...list].reverse() : undefined),
  slice: ([list, from, to]) =>
    Array.isArray(list) &&
    !isSet(list) &&
    typeof from === 'number' &&
    typeof to === 'number' &&
    from >= 0 &&
    to >= from &&
    to <= list.length
      ? list.slice(from, to)
      : undefined,
  zipmap: ([keys, values]) => {
    if (!Array.isArray(keys) || !Array.isArray(values) || keys.some(isOpen)) return undefined;
    if (!isOrdered(keys) || !isOrdered(values)) return undefined;
    if (keys.length !== values.length) return bad('a zipmap of lists of different lengths');
    const out = record();
    for (let at = 0; at < keys.length; at++) out[toText(keys[at] as Value) ?? ''] = values[at];
    return out;
  },
  one: ([list]) => {
    if (list instanceof Unknown) return undefined;
    if (!Array.isArray(list)) return bad('a list is needed');
    return list.length === 0 ? null : list.length === 1 ? (list[0] as Value) : bad('one of several');
  },
  index: strict((list, wanted) => {
    if (!Array.isArray(list) || isSet(list) || wanted === null) return bad('a list and a value are needed');
    for (const [at, item] of list.entries()) {
      const equal = equals(item, wanted);
      if (equal) return at;
      if (equal === undefined) return undefined;
    }
    return bad('a value that is not in the list');
  }),
  chunklist: ([list, size], { literal }) => {
    const length = asNumber(literal(size as Value));
    if (list instanceof Unknown || length === undefined) return undefined;
    if (!Array.isArray(list) || length < 0) return bad('a list and a size are needed');
    if (!isOrdered(list)) return undefined;
    if (length === 0) return [list];
    return Array.from({ length: Math.ceil(list.length / length) }, (_, at) =>
      list.slice(at * length, (at + 1) * length),
    );
  },
  matchkeys: ([values, keys, wanted], { literal }) => {
    const all = lists([values as Value, keys as Value, wanted as Value]);
    if (!all || all instanceof Failed) return all;
    const [given = [], names = [], among = []] = all;
    if (given.length !== names.length) return bad('a matchkeys of lists of different lengths');
    const out: Value[] = [];
    for (const [at, name] of names.entries()) {
      const found = isAmong(
        asText(literal(name)),
        among.map((item) => asText(literal(item))),
      );
      if (found === undefined) return undefined;
      if (found) out.push(given[at]);
    }
    return all.some(isSet) ? undefined : out;
  },
  setproduct: (args) => {
    const all = lists(args);
    if (!all || all instanceof Failed) return all;
    if (args.length < 2) return bad('a setproduct of fewer than two');
    if (all.some((list) => isSet(list) && list.length > 1 && list.some(isOpenWithin))) return undefined;
    if (all.reduce((product, list) => product * list.length, 1) > MAX_PRODUCT) return undefined;
    const unified = all.map(unify);
    if (unified.includes(undefined)) return undefined;
    const rows = (unified as Value[][]).reduce<Value[][]>(
      (rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])),
      [[]],
    );
    return all.every(isSet) ? setOf(rows) : rows;
  },
  setunion: (args) => {
    const all = lists(args);
    return all instanceof Failed ? all : all && setOf(all.flat());
  },
  setintersection: (args) => {
    const [first, ...others] = alike(args) ?? [];
    return first && kept(first, (item) => every(others.map((other) => isAmong(item, other))));
  },
  setsubtract: (args) => {
    const [first, other] = alike(args) ?? [];
    return first && other && kept(first, (item) => opposite(isAmong(item, other)));
  },
  transpose: strict((map) => {
    if (!isMap(map)) return bad('a map of lists is needed');
    const out = record() as { [key: string]: Value[] };
    for (const key of sortedKeys(map)) {
      const list = map[key];
      const texts = Array.isArray(list) ? strings(list) : undefined;
      if (!texts) return bad('a map of lists of text is needed');
      for (const text of texts) {
        out[text] ??= [];
        out[text].push(key);
      }
    }
    return out;
  }),
  alltrue: ([list]) => truths(list, false),
  anytrue: ([list]) => truths(list, true),
};

/** Larger products are left undecided. */
const MAX_PRODUCT = 10_000;

/** Whether one value of a list is `wanted`, or none is. One that is settles it, whatever the others are. */
function truths(list: Value, wanted: boolean): Value | undefined {
  if (list instanceof Unknown) return undefined;
  if (!Array.isArray(list)) return bad('a list is needed');
  const is = (item: Value, truth: boolean) => item === truth || item === String(truth);
  if (!list.every((item) => item === null || isOpen(item) || is(item, true) || is(item, false)))
    return bad('a truth value is needed');
  if (list.some((item) => is(item, wanted) || (item === null && !wanted))) return wanted;
  return list.some(isOpen) ? undefined : !wanted;
}

/** Several lists as sets of one type. Undefined where that takes knowing more. */
function alike(args: readonly Value[]): Value[][] | undefined {
  const all = lists(args);
  if (!all || all instanceof Failed || !unify(all.flat())) return undefined;
  return all.flat().some((item) => typeof item === 'string') ? all.map((list) => list.map(asText)) : all;
}

/** Numbers and truth values as they are beside text. */
const asText = (item: Value): Value => (typeof item === 'number' || typeof item === 'boolean' ? String(item) : item);

/** Whether the order of elements is known: that of a set, where they are plain. */
const isOrdered = (list: readonly Value[]): boolean =>
  !isSet(list as Value[]) || !list.some((item) => isOpen(item) || (item !== null && typeof item === 'object'));

/** The set of those items that a test holds for. Undefined where that is open for one. */
function kept(items: readonly Value[], test: (item: Value) => boolean | undefined): Value | undefined {
  const tested = items.map(test);
  return tested.includes(undefined) ? undefined : setOf(items.filter((_, at) => tested[at]));
}

/** Whether a value is in a list; undefined where only deployment can tell. */
function isAmong(value: Value, list: readonly Value[]): boolean | undefined {
  const compared = list.map((item) =>
    isOpenWithin(item) || isOpenWithin(value) ? equals(item, value) : encode(item) === encode(value),
  );
  return compared.includes(true) || (compared.includes(undefined) ? undefined : false);
}

const every = (truths: readonly (boolean | undefined)[]): boolean | undefined =>
  !truths.includes(false) && (truths.includes(undefined) ? undefined : true);

const opposite = (truth: boolean | undefined): boolean | undefined => (truth === undefined ? undefined : !truth);

const isEmpty = (value: Value): boolean => value === null || value === undefined || value === '';

function flatten(items: readonly Value[]): Value[] | undefined {
  const out: Value[] = [];
  for (const item of items) {
    // What is open might be a list; an id or ARN is not.
    if (item instanceof Unknown && !isNameOrId(item)) return undefined;
    if (!Array.isArray(item)) out.push(item);
    else {
      const inner = flatten(item);
      if (!inner) return undefined;
      out.push(...inner);
    }
  }
  return out;
}
