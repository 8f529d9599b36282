import { noteFar } from './looks';
import { type Resource, Unknown, type Value } from './model';
import type { Truth } from './truth';

export { type Json, Partly, Unknown, type Value } from './model';

/** A reference to another resource. It is followed, not flattened. */
export class Reference extends Unknown {
  constructor(
    private readonly to: Resource,
    /** The attribute that is read (`Arn`, `id`), or the empty string for the resource's own name. */
    readonly attribute: string,
    hole: string,
    /** Whether it is to one of several things that the resource stands for, and others have no part in it. */
    readonly isToOne = false,
  ) {
    super('a reference to another resource', hole);
  }

  get target(): Resource {
    noteFar();
    return this.to;
  }
}

/** Whether a piece of a string is left to deployment. */
export function hasHole(text: string): boolean {
  const open = text.indexOf('${');
  return open >= 0 && text.includes('}', open);
}

/** A string's known pieces, in order; holes lie between them. */
export function knownPieces(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const [open, end] of holesOf(text)) {
    pieces.push(text.slice(from, open));
    from = end;
  }
  return [...pieces, text.slice(from)];
}

/** A string with something else in place of each hole. */
export function replaceHoles(text: string, change: (hole: string) => string): string {
  let result = '';
  let from = 0;
  for (const [open, end] of holesOf(text)) {
    result += text.slice(from, open) + change(text.slice(open, end));
    from = end;
  }
  return result + text.slice(from);
}

/** Where holes begin and end, found in one pass: a pattern would look for an end once more at each beginning. */
function holesOf(text: string): [open: number, end: number][] {
  const holes: [number, number][] = [];
  let from = 0;
  for (;;) {
    const open = text.indexOf('${', from);
    const close = open < 0 ? -1 : text.indexOf('}', open);
    if (close < 0) return holes;
    from = close + 1;
    holes.push([open, from]);
  }
}

/** Whether a string with holes could turn out to be `wanted`. */
export function couldBe(text: string, wanted: string): boolean {
  if (!hasHole(text)) return text === wanted;
  const pieces = knownPieces(text);
  const first = pieces[0] as string;
  const last = pieces[pieces.length - 1] as string;
  if (wanted.length < first.length + last.length || !wanted.startsWith(first) || !wanted.endsWith(last)) return false;
  let from = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = wanted.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return from <= wanted.length - last.length;
}

/** Whether any part of a value is left to deployment. */
export function isPartlyUnknown(value: Value): boolean {
  if (typeof value === 'string') return hasHole(value);
  if (value instanceof Unknown) return true;
  if (Array.isArray(value)) return value.some(isPartlyUnknown);
  if (value && typeof value === 'object') return Object.values(value).some(isPartlyUnknown);
  return false;
}

/** A value as text inside a larger string, or `undefined` where it has none (lists, maps, absent). */
export function textOf(value: Value): string | undefined {
  if (value instanceof Unknown) return value.hole;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}

/** Equality as the dialects have it: `"true"` and `"True"` are `true`, `"7"` is `7`. Undefined when only deployment can tell. */
export function same(left: Value, right: Value): Truth {
  if (left instanceof Unknown || right instanceof Unknown) {
    const [open, other] = left instanceof Unknown ? [left, right] : [right as Unknown, left];
    if (other instanceof Unknown)
      return open === other || (open.hole === other.hole && open.hole !== '${?}') ? true : undefined;
    const text = textOf(other);
    if (other !== undefined && text === undefined) return undefined;
    if (text === undefined) return undefined;
    return open.about.not?.includes(text) || open.about.mayBe?.(text) === false ? false : undefined;
  }
  const a = textOf(left);
  const b = textOf(right);
  if (a === undefined || b === undefined) return a === b && JSON.stringify(left) === JSON.stringify(right);
  if (a === b) return true;
  const either = typeof left === 'boolean' || typeof right === 'boolean';
  if (either && !hasHole(a) && !hasHole(b)) return a.toLowerCase() === b.toLowerCase();
  if (hasHole(a)) return hasHole(b) || couldBe(a, b) ? undefined : false;
  return hasHole(b) && couldBe(b, a) ? undefined : false;
}
