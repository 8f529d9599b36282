import { couldBe, hasHole, knownPieces, Reference, Unknown, type Value } from '../../engine/value';
import { equals } from './equality';
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
} from './values';

/**
 * Applies a function to evaluated arguments. Undefined means that deployment decides.
 * `literal` gives a reference as the literal its resource has, where there is one.
 */
type Apply = (args: Value[], literal: (value: Value) => Value) => Value | undefined;

/** For functions that need all of their arguments down to the last piece. */
const strict =
  (apply: (...args: Value[]) => Value | undefined): Apply =>
  (args, literal) => {
    const known = args.map(literal);
    return known.some(isOpenWithin) ? undefined : apply(...known);
  };

const bad = (what: string): Failed => new Failed(what);

/** A function of one text of plain ASCII; other scripts follow rules of their own. */
const onText = (apply: (text: string) => Value | undefined): Apply =>
  strict((value) => {
    const text = toText(value);
    if (text === undefined) return bad('text is needed');
    return isAscii(text) ? apply(text) : undefined;
  });

const onNumbers = (apply: (...numbers: number[]) => Value | undefined): Apply =>
  strict((...args) => {
    const numbers = args.map((arg) => (typeof arg === 'string' && /^-?\d+(\.\d+)?$/.test(arg) ? Number(arg) : arg));
    return numbers.every((number) => typeof number === 'number')
      ? apply(...(numbers as number[]))
      : bad('a number is needed');
  });

/** The lists among arguments; undefined as soon as one is open. */
function lists(args: readonly Value[]): Value[][] | Failed | undefined {
  if (args.some((arg) => arg instanceof Unknown)) return undefined;
  return args.every(Array.isArray) ? (args as Value[][]) : bad('a list is needed');
}

/** Jsonencode's text: sorted keys and Go's escapes. Holes stay inside it. */
export function encode(value: Value): string {
  if (value instanceof Unknown) return JSON.stringify(value.hole);
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string')
    return JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(encode).join(',')}]`;
  return `{${sortedKeys(value).map((key) => `${encode(key)}:${encode(value[key])}`)}}`;
}

function decoded(data: unknown): Value {
  if (Array.isArray(data)) return data.map(decoded);
  if (data === null || typeof data !== 'object') return data as Value;
  const out = record();
  for (const [key, value] of Object.entries(data)) out[key] = decoded(value);
  return out;
}

function flatten(items: readonly Value[]): Value[] | undefined {
  const out: Value[] = [];
  for (const item of items) {
    // What is open might be a list; an id or ARN is not.
    if (item instanceof Unknown && !(item instanceof Reference && isNameOrId(item))) return undefined;
    if (!Array.isArray(item)) out.push(item);
    else {
      const inner = flatten(item);
      if (!inner) return undefined;
      out.push(...inner);
    }
  }
  return out;
}

const isNameOrId = (value: Value): boolean => value instanceof Reference && /(^|_)(id|arn|name)$/.test(value.attribute);

function strings(list: readonly Value[]): string[] | undefined {
  const texts = list.map(toText);
  return texts.includes(undefined) ? undefined : (texts as string[]);
}

function format(args: Value[]): Value | undefined {
  const [pattern, ...values] = args;
  if (typeof pattern !== 'string' || hasHole(pattern))
    return pattern instanceof Unknown || typeof pattern === 'string' ? undefined : bad('a format is needed');
  let next = 0;
  let outcome: Value | undefined | 'text' = 'text';
  const text = pattern.replace(
    /%(%|(0?\d*)([a-zA-Z]))|%/g,
    (whole, sign: string | undefined, width: string | undefined, verb: string | undefined) => {
      if (sign === '%') return '%';
      if (!verb || next >= values.length) {
        outcome = sign === undefined || next < values.length ? undefined : bad('a format with too few arguments');
        return whole;
      }
      const value = values[next++] as Value;
      const piece = formatted(verb, width ?? '', value);
      if (typeof piece !== 'string') outcome = piece;
      return typeof piece === 'string' ? piece : '';
    },
  );
  if (outcome !== 'text') return outcome;
  return next < values.length ? bad('a format with too many arguments') : text;
}

function formatted(verb: string, width: string, value: Value): string | Failed | undefined {
  const open = isOpen(value);
  if (open && width) return undefined;
  if (verb === 's' || verb === 'v') {
    if (width) return undefined;
    if (isMap(value) || Array.isArray(value)) return verb === 'v' ? encode(value) : bad('%s of a list or map');
    return value === null ? (verb === 'v' ? undefined : bad('%s of null')) : toText(value);
  }
  if (verb === 'd') {
    if (open) return toText(value);
    const number =
      typeof value === 'number'
        ? value
        : typeof value === 'string' && /^-?\d+$/.test(value)
          ? Number(value)
          : undefined;
    if (number === undefined) return bad('%d of something that is no number');
    if (!Number.isSafeInteger(number) || (number < 0 && width)) return undefined;
    return width.startsWith('0')
      ? String(number).padStart(Number(width), '0')
      : String(number).padStart(Number(width || 0));
  }
  if (verb === 't' && !width) return open ? toText(value) : typeof value === 'boolean' ? String(value) : undefined;
  if (verb === 'q' && !width && typeof value === 'string' && !open && /^[ -~]*$/.test(value))
    return JSON.stringify(value);
  return undefined;
}

const toSet = (value: Value): Value | undefined => {
  if (value instanceof Unknown) return undefined;
  return Array.isArray(value) ? setOf(value) : value === null ? null : bad('a set of something that is no list');
};

const isEmpty = (value: Value): boolean => value === null || value === undefined || value === '';

function range(...numbers: number[]): Value | undefined {
  const [start, end, step] =
    numbers.length === 1 ? [0, numbers[0] as number, undefined] : (numbers as [number, number, number | undefined]);
  const by = step ?? (end < start ? -1 : 1);
  if (by === 0 || !numbers.every(Number.isSafeInteger)) return by === 0 ? bad('a range that never ends') : undefined;
  if ((end - start) * by < 0) return step === undefined ? [] : bad('a range that never ends');
  const out: Value[] = [];
  for (let at = start; by > 0 ? at < end : at > end; at += by) {
    if (out.length >= 1024) return bad('a range of more than 1024');
    out.push(at);
  }
  return out;
}

/** The functions that are evaluated; all others leave the value to deployment. */
export const FUNCTIONS: Readonly<Record<string, Apply>> = {
  jsonencode: ([value]) => (value instanceof Unknown ? undefined : encode(value)),
  jsondecode: ([value]) => {
    if (typeof value !== 'string') return value instanceof Unknown ? undefined : bad('JSON text is needed');
    try {
      return decoded(JSON.parse(value));
    } catch {
      return hasHole(value) ? undefined : bad('text that is no JSON');
    }
  },
  nonsensitive: ([value]) => value,
  sensitive: ([value]) => value,

  lower: onText((text) => text.toLowerCase()),
  upper: onText((text) => text.toUpperCase()),
  title: onText((text) =>
    text.replace(/(^|[^A-Za-z0-9_])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase()),
  ),
  trimspace: onText((text) => text.trim()),
  chomp: onText((text) => text.replace(/[\r\n]+$/, '')),
  trimprefix: strict((text, prefix) =>
    typeof text === 'string' && typeof prefix === 'string'
      ? text.startsWith(prefix)
        ? text.slice(prefix.length)
        : text
      : undefined,
  ),
  trimsuffix: strict((text, suffix) =>
    typeof text === 'string' && typeof suffix === 'string'
      ? suffix && text.endsWith(suffix)
        ? text.slice(0, -suffix.length)
        : text
      : undefined,
  ),
  replace: strict((text, wanted, instead) => {
    const [from, search, to] = [text, wanted, instead].map((value) => toText(value as Value));
    if (from === undefined || search === undefined || to === undefined) return bad('text is needed');
    // Between slashes stands a regular expression, in a dialect of its own.
    return /^\/[\s\S]*\/$/.test(search) || search === '' ? undefined : from.replaceAll(search, () => to);
  }),
  substr: strict((text, offset, length) => {
    if (
      typeof text !== 'string' ||
      !isAscii(text) ||
      text.includes('\r\n') ||
      typeof offset !== 'number' ||
      typeof length !== 'number'
    )
      return undefined;
    const from = offset < 0 ? text.length + offset : offset;
    if (from < 0 || from > text.length || length < -1 || length === 0) return undefined;
    return length === -1 ? text.slice(from) : text.slice(from, from + length);
  }),
  startswith: ([text, prefix], literal) => {
    const [whole, start] = [literal(text as Value), literal(prefix as Value)];
    if (typeof whole !== 'string' || typeof start !== 'string' || hasHole(start))
      return whole instanceof Unknown || start instanceof Unknown || typeof start === 'string'
        ? undefined
        : bad('text is needed');
    if (!hasHole(whole)) return whole.startsWith(start);
    const known = knownPieces(whole)[0] as string;
    return known.length >= start.length || !start.startsWith(known) ? known.startsWith(start) : undefined;
  },
  endswith: strict((text, suffix) =>
    typeof text === 'string' && typeof suffix === 'string' ? text.endsWith(suffix) : undefined,
  ),
  split: ([separator, value], literal) => {
    const text = toText(literal(value as Value));
    if (value instanceof Unknown || typeof separator !== 'string' || separator === '' || hasHole(separator))
      return undefined;
    if (text === undefined) return bad('text is needed');
    if (!hasHole(text)) return text.split(separator);
    return undefined;
  },
  join: ([separator, ...rest]) => {
    const all = lists(rest);
    if (!all || all instanceof Failed || separator instanceof Unknown) return all instanceof Failed ? all : undefined;
    // A set that deployment completes has an order of its own.
    if (all.some((list) => isSet(list) && list.length > 1 && list.some(isOpen))) return undefined;
    const pieces = strings(all.flat());
    return pieces && typeof separator === 'string'
      ? pieces.join(separator)
      : bad('a join of something that is no text');
  },
  format,
  base64encode: strict((text) => (typeof text === 'string' ? Buffer.from(text, 'utf8').toString('base64') : undefined)),
  base64decode: strict((text) => {
    if (typeof text !== 'string') return undefined;
    const bytes = Buffer.from(text, 'base64');
    const back = bytes.toString('utf8');
    return bytes.toString('base64') === text && Buffer.from(back, 'utf8').equals(bytes) ? back : undefined;
  }),

  tostring: ([value]) =>
    value === null ? null : value instanceof Unknown ? value : (toText(value) ?? bad('text of a list or map')),
  tonumber: ([value], literal) => {
    const known = literal(value as Value);
    if (known === null || typeof known === 'number') return known;
    if (isOpen(known)) return undefined;
    return typeof known === 'string' && /^-?\d+(\.\d+)?$/.test(known)
      ? Number(known)
      : bad('a number of something that is none');
  },
  tobool: ([value], literal) => {
    const known = literal(value as Value);
    if (known === null || typeof known === 'boolean') return known;
    if (isOpen(known)) return undefined;
    return known === 'true' ? true : known === 'false' ? false : bad('a truth value of something that is none');
  },
  toset: ([value]) => toSet(value),
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
  length: ([value], literal) => {
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
  contains: ([list, wanted], literal) => {
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
  reverse: ([list]) => (Array.isArray(list) && !isSet(list) ? [...list].reverse() : undefined),
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
    if (!Array.isArray(keys) || !Array.isArray(values) || keys.some(isOpen) || isSet(keys) || isSet(values))
      return undefined;
    if (keys.length !== values.length) return bad('a zipmap of lists of different lengths');
    const out = record();
    for (let at = 0; at < keys.length; at++) out[toText(keys[at] as Value) ?? ''] = values[at];
    return out;
  },
  one: ([list]) => {
    if (list instanceof Unknown) return undefined;
    if (!Array.isArray(list)) return undefined;
    return list.length === 0 ? null : list.length === 1 ? (list[0] as Value) : bad('one of several');
  },
  range: onNumbers(range),
  max: onNumbers((...numbers) => (numbers.length > 0 ? Math.max(...numbers) : bad('the largest of nothing'))),
  min: onNumbers((...numbers) => (numbers.length > 0 ? Math.min(...numbers) : bad('the smallest of nothing'))),
  abs: onNumbers((number) => Math.abs(number as number)),
  ceil: onNumbers((number) => withoutSign(Math.ceil(number as number))),
  floor: onNumbers((number) => withoutSign(Math.floor(number as number))),
  sum: strict((list) =>
    Array.isArray(list) && list.length > 0 && list.every((item) => Number.isSafeInteger(item))
      ? (list as number[]).reduce((sum, item) => sum + item, 0)
      : undefined,
  ),
  setunion: (args) => {
    const all = lists(args);
    return all instanceof Failed ? all : all && setOf(all.flat());
  },
  alltrue: strict((list) => (Array.isArray(list) ? list.every((item) => item === true || item === 'true') : undefined)),
  anytrue: strict((list) => (Array.isArray(list) ? list.some((item) => item === true || item === 'true') : undefined)),
  cidrsubnet: strict((block, bits, number) =>
    typeof block === 'string' && typeof bits === 'number' && typeof number === 'number'
      ? subnet(block, bits, number)
      : undefined,
  ),
  cidrhost: strict((block, number) =>
    typeof block === 'string' && typeof number === 'number' && number >= 0 ? host(block, number) : undefined,
  ),
};

const withoutSign = (number: number): Value | undefined => (Object.is(number, -0) ? undefined : number);

function retyped(map: { [key: string]: Value }): Value {
  const keys = Object.keys(map);
  const values = unify(Object.values(map)) as Value[];
  const out = record();
  for (const [at, key] of keys.entries()) out[key] = values[at];
  return out;
}

/** An address block as bits. Undefined for what is none. */
function parseBlock(block: string): { base: bigint; prefix: number; size: number } | undefined {
  const ip = require('ipaddr.js') as typeof import('ipaddr.js');
  const written = /^([0-9a-fA-F.:]+)\/(\d{1,3})$/.exec(block);
  if (!written || /(^|\.)0\d/.test(written[1] as string)) return undefined;
  try {
    const [address, prefix] = ip.parseCIDR(block);
    const size = address.kind() === 'ipv6' ? 128 : 32;
    const dots = (written[1] as string).split('.').length;
    if (size === 32 ? dots !== 4 : dots > 1) return undefined;
    if (/^::ffff:/i.test(written[1] as string)) return undefined;
    const bits = address.toByteArray().reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
    const free = BigInt(size - prefix);
    return { base: (bits >> free) << free, prefix, size };
  } catch {
    return undefined;
  }
}

function written(bits: bigint, size: number): string {
  const ip = require('ipaddr.js') as typeof import('ipaddr.js');
  return ip
    .fromByteArray(Array.from({ length: size / 8 }, (_, byte) => Number((bits >> BigInt(size - 8 - byte * 8)) & 255n)))
    .toString();
}

function subnet(block: string, newBits: number, number: number): Value | undefined {
  const parsed = parseBlock(block);
  if (!parsed || !Number.isInteger(newBits) || newBits < 0 || !Number.isInteger(number) || number < 0) return undefined;
  const prefix = parsed.prefix + newBits;
  if (prefix > parsed.size || BigInt(number) >= 1n << BigInt(newBits)) return bad('a subnet that does not fit');
  return `${written(parsed.base | (BigInt(number) << BigInt(parsed.size - prefix)), parsed.size)}/${prefix}`;
}

function host(block: string, number: number): Value | undefined {
  const parsed = parseBlock(block);
  if (!parsed || !Number.isInteger(number)) return undefined;
  if (BigInt(number) >= 1n << BigInt(parsed.size - parsed.prefix)) return bad('a host that does not fit');
  return written(parsed.base | BigInt(number), parsed.size);
}
