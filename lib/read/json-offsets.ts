import { Lines } from './lines';

/** A value of JSON text by offsets, and the members of a map or list, keys included. */
export interface JsonNode {
  readonly start: number;
  readonly end: number;
  readonly members: readonly { readonly start: number; readonly end: number }[];
}

/** Where the members of JSON text stand. Containers are indexed when they are first walked through, once each. */
export class JsonOffsets {
  private readonly containers = new Map<number, Map<string, { readonly key: number; readonly value: number }>>();

  /** Where containers end that were passed over, by where they start: what is in them is passed over once. */
  private readonly ends = new Map<number, number>();

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

  /** What stands at a path: where its value begins and ends, and where its members do. Nothing where the path leads nowhere. */
  at(path: readonly string[]): JsonNode | undefined {
    let start = this.skipSpace(0);
    for (const key of path) {
      const member = this.membersOf(start).get(key);
      if (!member) return undefined;
      start = member.value;
    }
    const members = [...this.membersOf(start).values()].map(({ key, value }) => ({
      start: key,
      end: this.endOfText(value),
    }));
    return { start, end: this.endOfText(start), members };
  }

  /** The end of a value, without the space after it. */
  private endOfText(start: number): number {
    return start + this.text.slice(start, this.endOfValue(start)).trimEnd().length;
  }

  private membersOf(start: number): Map<string, { key: number; value: number }> {
    const known = this.containers.get(start);
    if (known) return known;
    const members = new Map<string, { key: number; value: number }>();
    this.containers.set(start, members);
    const { text } = this;
    const open = text.charCodeAt(start);
    if (open !== OPEN_MAP && open !== OPEN_LIST) return members;
    let at = this.skipSpace(start + 1);
    for (let index = 0; at < text.length; index++) {
      const first = text.charCodeAt(at);
      if (first === CLOSE_MAP || first === CLOSE_LIST) break;
      const key = at;
      let name = String(index);
      if (open === OPEN_MAP) {
        at = endOfString(text, at);
        const written = text.slice(key + 1, at - 1);
        name = written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
        if (text.charCodeAt(at) !== COLON) at = this.skipSpace(at);
        at = this.skipSpace(at + 1);
      }
      members.set(name, { key, value: at });
      at = this.endOfValue(at);
      if (text.charCodeAt(at) <= SPACE) at = this.skipSpace(at);
      if (text.charCodeAt(at) === COMMA) at = this.skipSpace(at + 1);
    }
    return members;
  }

  private skipSpace(at: number): number {
    let next = at;
    while (this.text.charCodeAt(next) <= SPACE) next++;
    return next;
  }

  private endOfValue(start: number): number {
    const { text, ends } = this;
    const known = ends.get(start);
    if (known !== undefined) return known;
    const open: number[] = [];
    let at = start;
    while (at < text.length) {
      const character = text.charCodeAt(at);
      if (character <= SPACE) at++;
      else if (character === QUOTE) {
        // Most of a text is strings: a call for each would cost more than the search.
        do at = text.indexOf('"', at + 1);
        while (text.charCodeAt(at - 1) === BACKSLASH && isEscaped(text, at));
        if (open.length === 0) return at + 1;
        at++;
      } else if (character === OPEN_MAP || character === OPEN_LIST) open.push(at++);
      else if (character === CLOSE_MAP || character === CLOSE_LIST) {
        const opened = open.pop();
        if (opened === undefined) return at;
        if (++at - opened > LONG) ends.set(opened, at);
        if (open.length === 0) return at;
      } else if (character === COMMA && open.length === 0) return at;
      else at++;
    }
    return at;
  }
}

/** A container of fewer characters is passed over again sooner than remembered. */
const LONG = 200;

// Character codes: reading a character as text makes a text of each.
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_MAP = 0x7b;
const CLOSE_MAP = 0x7d;

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (text.charCodeAt(end - 1) === BACKSLASH && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

/** Whether an odd number of backslashes stands before an offset. */
function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === BACKSLASH) before--;
  return (at - before) % 2 === 0;
}
