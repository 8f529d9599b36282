import type { Json } from '../engine/value';

/** Whether JSON text surely has no key twice in one map: then what it was parsed to has as many keys as the text. */
export const hasEachKeyOnce = (json: string, data: Json): boolean =>
  !UNUSUAL.test(json) && keysWritten(json) === keysIn(data);

/** What keeps keys from being counted by the sign that ends them: space before the colon, a key that ends in a backslash. */
const UNUSUAL = /"\s+:|\\\\"/;

function keysWritten(json: string): number {
  let keys = 0;
  for (let at = json.indexOf('":'); at >= 0; at = json.indexOf('":', at + 2)) if (json[at - 1] !== '\\') keys++;
  return keys;
}

function keysIn(data: Json): number {
  let keys = 0;
  const open: Json[] = [data];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === null || typeof node !== 'object') continue;
    const inside = Object.values(node);
    if (!Array.isArray(node)) keys += inside.length;
    for (const item of inside) if (typeof item === 'object') open.push(item);
  }
  return keys;
}

const TOKEN = /[{}]|"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;

/** A key that its map has already. */
interface RepeatedKey {
  readonly key: string;
  /** Where it stands, and where its text ends before the quote. */
  readonly offset: number;
  readonly end: number;
}

/** The keys that a map of JSON text has once more. Parsers keep one of them, and not all the same. */
export function* repeatedKeys(json: string): Generator<RepeatedKey> {
  const maps: Set<string>[] = [];
  for (const { 0: token, 1: colon, index } of json.matchAll(TOKEN)) {
    if (token === '{') maps.push(new Set());
    else if (token === '}') maps.pop();
    else if (colon !== undefined) {
      const written = token.slice(0, token.length - colon.length);
      const key = written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
      const keys = maps.at(-1);
      if (keys?.has(key)) yield { key, offset: index, end: index + written.length - 1 };
      keys?.add(key);
    }
  }
}
