import { inOrder } from '../engine/finding';
import type { Json } from '../engine/value';

/** What becomes of one place of a file: a value to stand there, or nothing. */
export interface Change {
  /** Keys and indices below the whole of the file. An index that is the length of its list is a new item. */
  readonly path: readonly string[];
  /** Left out where what stands there is taken away. */
  readonly value?: Json;
}

/** A place that cannot be changed as it is written, and why, as the end of a sentence: "the value is an alias". */
export class Unchangeable extends Error {}

/** Data with changes made to it. */
export function changed(data: Json, changes: readonly Change[]): Json {
  const after = structuredClone(data);
  for (const { path, value } of changes) {
    const holder = path.slice(0, -1).reduce<any>((node, key) => node[key], after);
    const key = path.at(-1) as string;
    if (value === undefined) delete holder[key];
    else holder[key] = value;
  }
  return after;
}

/** Whether data says the same, whatever the order of its keys. */
export const areSame = (one: Json | undefined, other: Json | undefined): boolean =>
  one === undefined || other === undefined ? one === other : inOrder(one) === inOrder(other);

/** A piece of text in place of another. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Text with edits made to it. Those at one place follow each other in their order. */
export function edited(text: string, edits: readonly Edit[]): string {
  let after = '';
  let at = 0;
  for (const { start, end, text: written } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new Unchangeable('two changes meet in one place');
    after += text.slice(at, start) + written;
    at = end;
  }
  return after + text.slice(at);
}
