import { Lines } from './lines';

/** Where the members of JSON text stand. Containers are indexed when they are first walked through, once each. */
export class JsonOffsets {
  private readonly containers = new Map<number, Map<string, { readonly key: number; readonly value: number }>>();

  private readonly lines: Lines;

  /** `text` must be valid JSON. */
  constructor(private readonly text: string) {
    this.lines = new Lines(text);
  }

  /** 1-based line and column of what stands at a path. */
  lineAndColumn(path: readonly string[]): { line: number; column: number } {
    return this.lines.placeOf(this.find(path));
  }

  /** The offset of the key (or list item) at a path; of the deepest part of the path that exists where it does not. */
  find(path: readonly string[]): number {
    let value = this.skipSpace(0);
    let found = value;
    for (const key of path) {
      const member = this.membersOf(value).get(key);
      if (!member) break;
      found = member.key;
      value = member.value;
    }
    return found;
  }

  private membersOf(start: number): Map<string, { key: number; value: number }> {
    const known = this.containers.get(start);
    if (known) return known;
    const members = new Map<string, { key: number; value: number }>();
    this.containers.set(start, members);
    const open = this.text[start];
    if (open !== '{' && open !== '[') return members;
    let at = this.skipSpace(start + 1);
    for (let index = 0; at < this.text.length && this.text[at] !== '}' && this.text[at] !== ']'; index++) {
      const key = at;
      let name = String(index);
      if (open === '{') {
        at = this.endOfString(at);
        name = JSON.parse(this.text.slice(key, at)) as string;
        at = this.skipSpace(this.skipSpace(at) + 1);
      }
      members.set(name, { key, value: at });
      at = this.skipSpace(this.endOfValue(at));
      if (this.text[at] === ',') at = this.skipSpace(at + 1);
    }
    return members;
  }

  private skipSpace(at: number): number {
    let next = at;
    while (this.text.charCodeAt(next) <= 32) next++;
    return next;
  }

  private endOfString(start: number): number {
    let at = start + 1;
    while (this.text[at] !== '"') at += this.text[at] === '\\' ? 2 : 1;
    return at + 1;
  }

  private endOfValue(start: number): number {
    let depth = 0;
    let at = start;
    while (at < this.text.length) {
      const character = this.text[at];
      if (character === '"') {
        at = this.endOfString(at);
        if (depth === 0) return at;
        continue;
      }
      if (character === '{' || character === '[') depth++;
      else if (character === '}' || character === ']') {
        if (depth === 0) return at;
        if (--depth === 0) return at + 1;
      } else if (depth === 0 && character === ',') return at;
      at++;
    }
    return at;
  }
}
