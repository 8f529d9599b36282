import { hasHole, Unknown, type Value } from '../../engine/value';

/** What Terraform itself would refuse: `try` and `can` notice it, everything else sees an unknown value. */
export class Failed extends Unknown {
  constructor(what: string) {
    super(`an error: ${what}`);
  }
}

/** A collection whose keys only deployment can tell, while all elements have one value. */
export class Alike extends Unknown {
  constructor(
    readonly element: Value,
    of: Unknown,
    readonly isSet = false,
  ) {
    super(of.because, of.hole);
  }
}

export const NOTHING: readonly never[] = [];

/** An expression's source as a hole of a larger text: without quotes, braces or line ends, so that it fits into JSON. */
export function holeOf(text: string): string {
  const plain = text.replaceAll('"', "'");
  return plain.length > 120 || /[{}\\\n]/.test(plain) ? '${?}' : `\${${plain}}`;
}

export const isMap = (value: Value): value is { [key: string]: Value } =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Unknown);

/** Whether a value itself is left to deployment, whole or in part of its text. */
export const isOpen = (value: Value): boolean =>
  value instanceof Unknown || (typeof value === 'string' && hasHole(value));

/** Whether any part of a value is. */
export const isOpenWithin = (value: Value): boolean =>
  isOpen(value) ||
  (Array.isArray(value) ? value.some(isOpenWithin) : isMap(value) && Object.values(value).some(isOpenWithin));

/** A map without inherited keys, so that `__proto__` is a key like any other. */
export const record = (): { [key: string]: Value } => Object.create(null) as { [key: string]: Value };

/** Text order as Terraform has it: by code points, not by UTF-16 units. */
export const byCodePoint = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(left), Buffer.from(right));

export const sortedKeys = (map: { [key: string]: Value }): string[] => Object.keys(map).sort(byCodePoint);

/** A primitive as text, an unknown as its hole; undefined for null, lists and maps. */
export function toText(value: Value): string | undefined {
  if (value instanceof Unknown) return value.hole;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

/** Whether text is plain ASCII; what lower case or a length is elsewhere follows rules of its own. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

const SETS = new WeakSet<object>();

/** Whether a list is a set: its elements have no index, and in a `for` their key is themselves. */
export const isSet = (value: Value): boolean => Array.isArray(value) && SETS.has(value);

/** A list as a set: sorted, without duplicates. Undefined where its elements are not of one type, or null is among them. */
export function setOf(items: readonly Value[]): Value[] | undefined {
  const unified = unify(items);
  if (!unified || (unified.length > 1 && unified.includes(null))) return undefined;
  const seen = new Set<string>();
  const set = unified.filter((item) => {
    const key = item instanceof Unknown ? item.hole : JSON.stringify(item);
    if (key === '${?}' || !seen.has(key)) {
      seen.add(key);
      return true;
    }
    return false;
  });
  if (!set.some(isOpenWithin)) {
    if (set.every((item) => typeof item === 'number')) set.sort((a, b) => (a as number) - (b as number));
    else if (set.every((item) => typeof item === 'string')) set.sort((a, b) => byCodePoint(a as string, b as string));
    else if (set.every((item) => typeof item === 'boolean')) set.sort((a, b) => Number(a) - Number(b));
  }
  SETS.add(set);
  return set;
}

/** Elements brought to one type, as a list needs them: numbers and booleans beside text become text. */
export function unify(items: readonly Value[]): Value[] | undefined {
  const kinds = new Set(items.filter((item) => item !== null && !(item instanceof Unknown)).map(shape));
  if (kinds.size <= 1) return [...items];
  if ([...kinds].every((kind) => kind === 'string' || kind === 'number' || kind === 'boolean'))
    return kinds.has('string')
      ? items.map((item) => (typeof item === 'number' || typeof item === 'boolean' ? String(item) : item))
      : undefined;
  return undefined;
}

function shape(value: Value): string {
  if (value === null || value === undefined) return 'null';
  if (value instanceof Unknown) return '?';
  if (Array.isArray(value)) return `[${[...new Set(value.map(shape))].join()}]`;
  if (isMap(value)) return `{${sortedKeys(value).map((key) => `${key}:${shape(value[key])}`)}}`;
  return typeof value;
}

/** Larger values are left undecided: a few lines can otherwise unfold without end. */
const MAX_SIZE = 200_000;
const MAX_TEXT = 1_000_000;
/** How large values are, which never changes. */
const sizes = new WeakMap<object, number>();

/** The value, unless it is too large to keep. */
export function bounded(value: Value): Value {
  return sizeOf(value) > MAX_SIZE
    ? new Unknown('a value too large to evaluate', undefined, { decider: 'a smaller value' })
    : value;
}

function sizeOf(value: Value): number {
  if (typeof value === 'string') return value.length > MAX_TEXT ? MAX_SIZE + 1 : 1;
  if (value === null || typeof value !== 'object' || value instanceof Unknown) return 1;
  const known = sizes.get(value);
  if (known !== undefined) return known;
  let size = 1;
  for (const item of Object.values(value)) {
    size += sizeOf(item);
    if (size > MAX_SIZE) break;
  }
  sizes.set(value, size);
  return size;
}
