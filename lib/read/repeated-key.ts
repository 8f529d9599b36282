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
