import { Malformed, noteRead } from './malformed';
import type { Resource } from './template';
import type { Truth } from './truth';
import { hasHole, Partly, Reference, same, textOf, Unknown, type Value } from './value';
import { all, any, not, type Place, type State, type Verdict, type Words, worded } from './verdict';

/** One security-relevant property of a resource, known, absent or unknown: a value, and the place it was read from. */
export class Fact<T = unknown> implements Place {
  // Declared fields are set once, where others are made undefined first: there are many facts.
  /** Where the value was read from, or what it is a part of. */
  declare private readonly from: Place;
  declare readonly value: Value;
  /** Which part of that. */
  declare private readonly key: string | undefined;

  constructor(from: Place, value: Value, key?: string) {
    this.from = from;
    this.value = value;
    this.key = key;
  }

  get resource(): Resource {
    return this.from.resource;
  }

  /** Written out only when somebody is to be shown it. */
  get path(): string {
    const { key } = this;
    const { path } = this.from;
    return key === undefined ? path : path === '' ? key : `${path}.${key}`;
  }

  /** The place alone. */
  get at(): Place {
    return this;
  }

  /** The value where it is known down to this level; undefined where it is absent or unknown. */
  get known(): T | undefined {
    noteRead(this);
    return this.value instanceof Unknown ? undefined : (this.value as T | undefined);
  }

  get isAbsentHere(): boolean {
    return this.value === undefined;
  }

  get isUnknown(): boolean {
    return this.value instanceof Unknown;
  }

  /** The value as text; what deployment decides stays in it as `${…}`. */
  get text(): string | undefined {
    return textOf(this.value);
  }

  /** The resource this property refers to. */
  get target(): Resource | undefined {
    return this.value instanceof Reference ? this.value.target : undefined;
  }

  /** The fact with a value in place of absence: what the provider does when nothing is said. */
  or(assumed: T): Fact<T> {
    return this.value === undefined ? new Fact<T>(this, assumed as Value) : this;
  }

  /** This fact, or the next one where this is absent. */
  orElse(next: () => Fact<T>): Fact<T> {
    return this.value === undefined ? next() : this;
  }

  /** The fact in other words: applied to what is known, silent on absence and on the unknown. */
  map<U>(change: (value: T) => U | undefined): Fact<U> {
    noteRead(this);
    return this.value === undefined || this.value instanceof Unknown
      ? (this as unknown as Fact<U>)
      : new Fact<U>(this, change(this.value as T) as Value);
  }

  /** A property of this property. */
  get<U = unknown>(path: string): Fact<U> {
    let value = this.value;
    if (path.includes('.')) for (const key of path.split('.')) value = step(value, key);
    else value = step(value, path);
    return new Fact<U>(this, value, path);
  }

  /** The elements of a list. A value that stands alone where a list may stand counts as a list of one; absence as none. */
  items<U = T extends readonly (infer E)[] ? E : T>(): Fact<U>[] {
    const { value } = this;
    if (value === undefined) return [];
    if (Array.isArray(value)) return value.map((item, index) => new Fact<U>(this, item, String(index)));
    if (isMap(value)) {
      const keys = Object.keys(value);
      if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key)))
        return keys.map((key) => new Fact<U>(this, value[key], key));
    }
    return [this as unknown as Fact<U>];
  }

  /** The entries of a map, by key. */
  entries<U = unknown>(): [string, Fact<U>][] {
    return isMap(this.value)
      ? Object.entries(this.value).map(([key, value]) => [key, new Fact<U>(this, value, key)])
      : [];
  }

  /** Passes when the value is one of these. Absence fails. */
  is(...allowed: T[]): Verdict {
    if (this.value === undefined) return this.verdict('fail');
    return this.verdict(this.oneOf(allowed as Value[]));
  }

  /** Passes when the value is none of these. Absence passes. */
  isNot(...forbidden: T[]): Verdict {
    if (this.value === undefined) return this.verdict('pass');
    const hit = this.oneOf(forbidden as Value[]);
    return this.verdict(hit === 'pass' ? 'fail' : hit === 'fail' ? 'pass' : 'unknown');
  }

  isTrue(): Verdict {
    return this.is(true as T);
  }

  /** Passes when the value is false. Absence fails: say `.or(false)` where the provider's default is false. */
  isFalse(): Verdict {
    return this.is(false as T);
  }

  /**
   * Passes when there is any value, even one that only deployment can tell. What is empty is none: a string, list or map
   * without anything in it, or with only such things and `false`, and a map that says of itself that it is not enabled.
   */
  isSet(): Verdict {
    if (this.value instanceof Unknown && this.value.about.perhapsAbsent) return this.verdict('unknown');
    return this.verdict(isEmpty(this.value) ? 'fail' : 'pass');
  }

  /** The fact, absent where what is said is empty: as a provider reads `""` and `[]` that mean nothing else. */
  filled(): Fact<T> {
    return isEmpty(this.value) ? new Fact<T>(this, undefined) : this;
  }

  isAbsent(): Verdict {
    return not(this.isSet());
  }

  /** Passes for a number no smaller than this. Absence fails. */
  atLeast(minimum: number): Verdict {
    return this.ranged((value) => value >= minimum) ?? this.number((value) => value >= minimum);
  }

  /** Passes for a number no larger than this. Absence fails. */
  atMost(maximum: number): Verdict {
    return this.ranged((value) => value <= maximum) ?? this.number((value) => value <= maximum);
  }

  /** Passes when the known value satisfies the test. Absence fails; the unknown stays unknown. */
  holds(test: (value: T) => Truth): Verdict {
    if (this.value instanceof Unknown) return this.verdict('unknown');
    if (this.value === undefined) return this.verdict('fail');
    noteRead(this);
    const outcome = test(this.value as T);
    return this.verdict(outcome === undefined ? 'unknown' : outcome ? 'pass' : 'fail');
  }

  /** Passes when each element does. An absent or empty list passes. */
  every<U = T extends readonly (infer E)[] ? E : T>(check: (item: Fact<U>) => Verdict): Verdict {
    if (this.value instanceof Unknown) return this.verdict('unknown');
    return all(
      this.verdict('pass'),
      ...this.items<U>().map((item) =>
        item.isUnknown && !(item.value instanceof Reference) ? unknownUnlessPassing(check(item)) : check(item),
      ),
    );
  }

  /** Passes when one element does. An absent or empty list fails. */
  some<U = T extends readonly (infer E)[] ? E : T>(check: (item: Fact<U>) => Verdict): Verdict {
    if (this.value instanceof Unknown) return this.verdict('unknown');
    return any(this.verdict('fail'), ...this.items<U>().map(check));
  }

  /** Passes when the list has each of these. Fails once more of them are missing than elements are left open. */
  hasAll<U = T extends readonly (infer E)[] ? E : T>(...wanted: U[]): Verdict {
    if (this.value instanceof Unknown) return this.verdict('unknown');
    const items = this.items<U>();
    const found = wanted.map((one) => any(this.verdict('fail'), ...items.map((item) => item.is(one))).state);
    const open = items.filter((item) => wanted.some((one) => item.is(one).state === 'unknown')).length;
    const missing = found.filter((state) => state !== 'pass').length;
    return this.verdict(missing === 0 ? 'pass' : missing > open || found.includes('fail') ? 'fail' : 'unknown');
  }

  pass(): Verdict {
    return this.verdict('pass');
  }

  fail(words?: Words): Verdict {
    return worded(this.verdict('fail'), words);
  }

  unknown(words?: Words): Verdict {
    return worded(this.verdict('unknown'), words);
  }

  notApplicable(): Verdict {
    return this.verdict('not-applicable');
  }

  /** What a test of order comes to for all that an unknown number may be, where that is one thing. */
  private ranged(test: (value: number) => boolean): Verdict | undefined {
    const [least, greatest] = (this.value instanceof Unknown && this.value.about.between) || [];
    if (least === undefined || greatest === undefined || test(least) !== test(greatest)) return undefined;
    return this.verdict(test(least) ? 'pass' : 'fail');
  }

  private number(test: (value: number) => boolean): Verdict {
    return this.holds((value) => {
      const text = textOf(value as Value);
      if (text?.includes('${')) return undefined;
      if (text?.trim() === '') return false;
      if (text === undefined || Number.isNaN(Number(text))) throw new Malformed(this, value as Value, 'a number');
      return test(Number(text));
    });
  }

  /** Whether the value is one of some; one that cannot be compared with any of them is malformed. */
  private oneOf(candidates: readonly Value[]): State {
    const { value } = this;
    if (typeof value === 'object' && value !== null && !(value instanceof Unknown) && candidates.every(isScalar))
      throw new Malformed(this, value, candidates.every(isFlag) ? 'true or false' : 'text');
    if (typeof value === 'string' && candidates.every(isFlag) && !hasHole(value) && !FLAG.test(value))
      throw new Malformed(this, value, 'true or false');
    return oneOf(value, candidates);
  }

  private verdict(state: State): Verdict {
    return { state, at: this };
  }
}

const unknownUnlessPassing = (verdict: Verdict): Verdict =>
  verdict.state === 'fail' ? { ...verdict, state: 'unknown' } : verdict;

const isScalar = (value: Value): boolean => typeof value !== 'object';

const isFlag = (value: Value): boolean => typeof value === 'boolean';

/** How a flag may be written as text. Nothing at all is left to the rules. */
const FLAG = /^(true|false|[01]|)$/i;

const isMap = (value: Value): value is { [key: string]: Value } =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Unknown);

/** A document that is written as text, by what is in it; other text by itself. */
function isEmptyText(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return text.trim() === '';
  try {
    return isEmpty(JSON.parse(text) as Value);
  } catch {
    return false;
  }
}

function isEmpty(value: Value): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return isEmptyText(value);
  if (Array.isArray(value)) return value.every(isNothing);
  if (!isMap(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.every(([, inner]) => isNothing(inner)) ||
    entries.some(([key, inner]) => /^enabled$/i.test(key) && same(inner, false) === true)
  );
}

const isNothing = (value: Value): boolean => value === false || isEmpty(value);

function oneOf(value: Value, candidates: readonly Value[]): State {
  let open = false;
  for (const candidate of candidates) {
    const equal = same(value, candidate);
    if (equal) return 'pass';
    open ||= equal === undefined;
  }
  return open ? 'unknown' : 'fail';
}

/** One step into a value. A block that stands in a list of one is stepped through, as Terraform writes them. */
export function step(value: Value, key: string): Value {
  if (value instanceof Partly)
    return Object.hasOwn(value.written, key)
      ? value.written[key]
      : new Unknown(value.because, undefined, { perhapsAbsent: true });
  if (value instanceof Unknown) {
    const { perhapsAbsent } = value.about;
    return new Unknown(value.because, value.hole.replace(/\}$/, `.${key}}`), perhapsAbsent ? { perhapsAbsent } : {});
  }
  if (value === null || typeof value !== 'object') return undefined;
  if (Array.isArray(value)) {
    if (/^\d+$/.test(key)) return value[Number(key)];
    return value.length === 1 ? step(value[0], key) : undefined;
  }
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return found === null ? undefined : found;
}
