const TOKEN = /[{}]|"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;

/** A key that a map of JSON text has twice, and where it stands the second time. Parsers keep one of them, and not all the same. */
export function repeatedKey(json: string): { readonly key: string; readonly offset: number } | undefined {
  const maps: Set<string>[] = [];
  for (const { 0: token, 1: colon, index } of json.matchAll(TOKEN)) {
    if (token === '{') maps.push(new Set());
    else if (token === '}') maps.pop();
    else if (colon !== undefined) {
      const written = token.slice(0, token.length - colon.length);
      const key = written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
      const keys = maps.at(-1);
      if (keys?.has(key)) return { key, offset: index };
      keys?.add(key);
    }
  }
  return undefined;
}
