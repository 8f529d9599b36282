import type { Json } from '../engine/value';
import { JsonOffsets } from '../read/json-offsets';
import { type Change, type Edit, Unchangeable } from './change';
import { addedTo, lineBreakOf, unitOf } from './layout';

/** The edits of JSON text that make changes of its data. */
export function editsOfJson(text: string, changes: readonly Change[]): Edit[] {
  const offsets = new JsonOffsets(text);
  const isSpread = text.trimEnd().includes('\n');
  const unit = unitOf(text);
  const newline = lineBreakOf(text);
  const written = (value: Json, indent: string | undefined): string =>
    indent === undefined
      ? onOneLine(value, /":\S/.test(text))
      : JSON.stringify(value, null, unit).replaceAll('\n', `${newline}${indent}`);
  return changes.map(({ path, value }) => {
    const key = path.at(-1) as string;
    const there = offsets.at(path);
    const holder = offsets.at(path.slice(0, -1));
    if (!holder) throw new Unchangeable(`there is no ${path.slice(0, -1).join('.')}`);
    if (there && value === undefined) return removed(text, offsets.find(path), there.end);
    if (there) return { start: there.start, end: there.end, text: written(value as Json, undefined) };
    const name = text[holder.start] === '[' ? '' : `${JSON.stringify(key)}:${/":\S/.test(text) ? '' : ' '}`;
    return addedTo(
      { ...holder, items: holder.members },
      text,
      (indent) => `${name}${written(value as Json, indent)}`,
      isSpread,
    );
  });
}

/** Takes a member away, with the comma that parts it from the others. */
function removed(text: string, start: number, end: number): Edit {
  const [after] = /^\s*,\s*/.exec(text.slice(end)) ?? [];
  if (after !== undefined) return { start, end: end + after.length, text: '' };
  const [before] = /\s*,?\s*$/.exec(text.slice(0, start)) ?? [''];
  return { start: start - before.length, end, text: '' };
}

const onOneLine = (value: Json, isCompact: boolean): string => {
  if (isCompact || value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => onOneLine(item, false)).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item, false)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
};
