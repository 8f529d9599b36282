import type { Json } from '../engine/value';
import { type JsonNode, JsonOffsets } from '../read/json-offsets';
import { type Change, type Edit, Unchangeable } from './change';
import { addedTo, isCompact, lineBreakOf, unitOf, type Write } from './layout';

/** The edits of JSON text that make changes of its data. */
export function editsOfJson(text: string, changes: readonly Change[]): Edit[] {
  const offsets = new JsonOffsets(text);
  const isSpread = text.trimEnd().includes('\n');
  const unit = unitOf(text);
  const newline = lineBreakOf(text);
  const written = (value: Json, indent: string | undefined): string =>
    indent === undefined
      ? onOneLine(value, isCompact(text))
      : JSON.stringify(value, null, unit).replaceAll('\n', `${newline}${indent}`);
  const edits: Edit[] = [];
  const added = new Map<string, { holder: JsonNode; writes: Write[] }>();
  for (const { path, value } of changes) {
    const there = offsets.at(path);
    if (there) {
      edits.push(
        value === undefined
          ? removed(text, offsets.find(path), there.end)
          : { start: there.start, end: there.end, text: written(value, undefined) },
      );
      continue;
    }
    const above = path.slice(0, -1);
    const holder = offsets.at(above);
    if (!holder || value === undefined) throw new Unchangeable(`there is no ${above.join('.')}`);
    const name = text[holder.start] === '[' ? '' : `${JSON.stringify(path.at(-1))}:${isCompact(text) ? '' : ' '}`;
    const known = added.get(above.join('\n')) ?? { holder, writes: [] };
    known.writes.push((indent) => name + written(value, indent));
    added.set(above.join('\n'), known);
  }
  for (const { holder, writes } of added.values())
    edits.push(addedTo({ ...holder, items: holder.members }, text, writes, isSpread));
  return edits;
}

/** Takes a member away, with the comma that parts it from the others. */
function removed(text: string, start: number, end: number): Edit {
  const [after] = /^\s*,\s*/.exec(text.slice(end)) ?? [];
  if (after !== undefined) return { start, end: end + after.length, text: '' };
  const given = text.slice(0, start);
  const kept = given.trimEnd().replace(/,$/, '').trimEnd();
  const before = given.slice(kept.length);
  return { start: start - before.length, end, text: '' };
}

const onOneLine = (value: Json, isTight: boolean): string => {
  if (isTight || value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => onOneLine(item, false)).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item, false)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
};
