import { isMap } from '../engine/template';
import type { Json } from '../engine/value';
import { areSame, type Change } from './change';

/** The fewest changes that make one data of another, as fixes make them: lists only grow. */
export function difference(before: Json, after: Json, path: readonly string[] = []): Change[] {
  if (isMap(before) && isMap(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      within(before[key], after[key], [...path, key]),
    );
  if (Array.isArray(before) && Array.isArray(after) && after.length >= before.length)
    return after.flatMap((item, index) => within(before[index], item, [...path, String(index)]));
  return areSame(before, after) ? [] : [{ path, value: after }];
}

function within(before: Json | undefined, after: Json | undefined, path: readonly string[]): Change[] {
  if (after === undefined) return [{ path }];
  return before === undefined ? [{ path, value: after }] : difference(before, after, path);
}
