import { groupedBy } from '../grouped';
import { JsonOffsets } from '../json-offsets';
import { Lines } from '../lines';
import { type Expression, parseExpression } from './expression';

/** A block or an attribute of HCL text. */
export interface Item {
  /** Its name, and the labels of a block. */
  readonly keys: readonly string[];
  readonly offset: number;
  /** What is inside; absent for an attribute. */
  readonly body?: Items;
  /** Where the value of an attribute begins and ends, with a comment after it, or the braces of a block and all between. */
  readonly value?: readonly [number, number];
  readonly braces?: readonly [number, number];
}

/** Where the blocks and attributes of HCL text stand, by their paths in Terraform JSON. */
export class HclPositions {
  private readonly items: Items;
  private readonly lines: Lines;
  private readonly remarks: readonly (readonly [number, number])[];

  /** `text` must be valid HCL. */
  constructor(private readonly text: string) {
    const scanner = new Scanner(text);
    this.items = scanner.body();
    this.lines = new Lines(text);
    this.remarks = scanner.comments;
  }

  /** The outermost blocks: their names and labels, and their first and last lines. */
  get blocks(): { keys: readonly string[]; first: number; last: number }[] {
    const lineOf = (offset: number): number => this.lines.placeOf(offset).line;
    return this.items.all.flatMap(({ keys, offset, braces }) =>
      braces ? [{ keys, first: lineOf(offset), last: lineOf(braces[1] - 1) }] : [],
    );
  }

  /** All comments, with the line that each begins in. */
  get comments(): { line: number; text: string }[] {
    return this.remarks.map(([start, end]) => ({
      line: this.lines.placeOf(start).line,
      text: this.text.slice(start, end),
    }));
  }

  /** 1-based line and column of what stands at a path, or of the innermost block around it. */
  lineAndColumn(path: readonly string[]): { line: number; column: number } {
    return this.lines.placeOf(this.find(path));
  }

  /** The block or attribute at a path, as HCL's own data has it: each block is an element of a list. */
  itemAt(path: readonly string[]): Item | undefined {
    let items = this.items;
    let item: Item | undefined;
    for (let at = 0; at < path.length; ) {
      let found = items.at(path[at++] as string);
      while (at < path.length && found.hasMoreKeys) found = found.at(path[at++] as string);
      item = found.all[0]?.value ? found.all[0] : found.all[Number(path[at++] ?? 0)];
      if (!item?.body) return at < path.length ? undefined : item;
      items = item.body;
    }
    return item;
  }

  /** The last resource of a name, whatever its type. */
  resourceNamed(name: string): Item | undefined {
    return this.items.at('resource').all.findLast(({ keys }) => keys[2] === name);
  }

  private find(path: readonly string[]): number {
    let items = this.items;
    let offset = 0;
    for (let at = 0; at < path.length; ) {
      let found = items.at(path[at++] as string);
      while (at < path.length && found.hasMoreKeys) found = found.at(path[at++] as string);
      const [first] = found.all;
      if (first?.value) return this.within(first.value, path.slice(at)) ?? first.offset;
      const index = /^\d+$/.test(path[at] ?? '') ? Number(path[at++]) : undefined;
      const item = index === undefined ? (found.firstWith(path[at]) ?? first) : found.all[index];
      if (!item) break;
      offset = item.offset;
      if (!item.body) break;
      items = item.body;
    }
    return offset;
  }

  /** Where a piece of a value is written out; undefined where all of it is. */
  private within([start, end]: readonly [number, number], path: readonly string[]): number | undefined {
    if (path.length === 0) return undefined;
    const value = this.text.slice(start, end);
    const offset = HEREDOC.test(value) ? offsetInHeredoc(value, path) : pieceOf(parseExpression(value), path)?.start;
    return offset === undefined ? undefined : start + offset;
  }
}

/** Items whose first keys are the same, told apart by the next one. They are indexed when first asked for, once. */
export class Items {
  private byKey: Map<string, Items> | undefined;
  private byContent: Map<string, Item> | undefined;

  constructor(
    readonly all: readonly Item[],
    private readonly depth = 0,
  ) {}

  get hasMoreKeys(): boolean {
    return this.indexed.size > 0;
  }

  at(key: string): Items {
    return this.indexed.get(key) ?? NO_ITEMS;
  }

  /** Where there are several, the first with something of a name in it. */
  firstWith(name: string | undefined): Item | undefined {
    if (name === undefined || this.all.length < 2) return undefined;
    if (!this.byContent) {
      this.byContent = new Map();
      for (const item of this.all)
        for (const inner of item.body?.indexed.keys() ?? [])
          if (!this.byContent.has(inner)) this.byContent.set(inner, item);
    }
    return this.byContent.get(name);
  }

  private get indexed(): Map<string, Items> {
    if (this.byKey) return this.byKey;
    const lists = groupedBy(this.all, ({ keys }) => keys[this.depth]);
    this.byKey = new Map([...lists].map(([key, list]) => [key, new Items(list, this.depth + 1)]));
    return this.byKey;
  }
}

const NO_ITEMS = new Items([]);

const HEREDOC = /^\s*<<-?[\p{L}\p{N}_-]+[ \t]*\r?\n/u;

/** Where a piece stands of the JSON that a heredoc holds; undefined where it holds none, or no such piece. */
function offsetInHeredoc(heredoc: string, path: readonly string[]): number | undefined {
  const [opening = ''] = HEREDOC.exec(heredoc) ?? [];
  // A number in place of a hole is JSON within quotes and without.
  const json = heredoc
    .slice(opening.length, heredoc.lastIndexOf('\n'))
    .replace(/\$\{[^{}]*\}/g, (hole) => '1'.repeat(hole.length));
  try {
    JSON.parse(json);
  } catch {
    return undefined;
  }
  const offsets = new JsonOffsets(json);
  return offsets.at(path.slice(0, 1)) && opening.length + offsets.find(path);
}

/** Calls that give what they are given, in whatever form. */
const WRAPPERS = new Set(['jsonencode', 'yamlencode', 'tolist', 'toset', 'tomap', 'nonsensitive', 'sensitive']);

/** The innermost piece on a path that is written out in an expression; undefined where not even the first is. */
function pieceOf(node: Expression, path: readonly string[]): Expression | undefined {
  const [key, ...rest] = path;
  const inner = key === undefined ? undefined : elementOf(node, key);
  return inner && (pieceOf(inner, rest) ?? inner);
}

/** An element of what an expression writes out, by its key or index. */
export function elementOf(node: Expression, key: string): Expression | undefined {
  if (node.kind === 'list') return node.items[Number(key)];
  if (node.kind === 'object')
    return node.entries.find(([name]) => name.kind === 'literal' && String(name.value) === key)?.[1];
  if (node.kind !== 'call' || node.spread) return undefined;
  const { args } = node;
  const [first] = args;
  if (WRAPPERS.has(node.name)) return first && elementOf(first, key);
  if (node.name === 'merge')
    return args.every(({ kind }) => kind === 'object')
      ? args.flatMap((arg) => elementOf(arg, key) ?? []).at(-1)
      : undefined;
  if (node.name !== 'concat') return undefined;
  let at = Number(key);
  for (const list of args) {
    if (list.kind !== 'list') return undefined;
    if (at < list.items.length) return list.items[at];
    at -= list.items.length;
  }
  return undefined;
}

class Scanner {
  private at = 0;
  /** Where each comment begins and ends. */
  readonly comments: [number, number][] = [];

  constructor(private readonly text: string) {}

  /** The items up to the end of a block, or of the text. */
  body(): Items {
    const items: Item[] = [];
    for (;;) {
      this.space(/\s/);
      const offset = this.at;
      if (offset >= this.text.length) return new Items(items);
      if (this.text[offset] === '}') {
        this.at++;
        return new Items(items);
      }
      const name = this.word();
      // What is no block and no attribute cannot be in valid text; it is stepped over.
      if (name === undefined) {
        this.at++;
        continue;
      }
      const labels: string[] = [];
      this.space(/[ \t]/);
      while (this.at < this.text.length && !/[={\n]/.test(this.text[this.at] as string)) {
        const label = this.word();
        if (label === undefined) break;
        labels.push(label);
        this.space(/[ \t]/);
      }
      if (this.text[this.at] === '{') {
        const open = this.at++;
        const body = this.body();
        items.push({ keys: [name, ...labels], offset, body, braces: [open, this.at] });
      } else if (this.text[this.at] === '=') {
        this.at++;
        const start = this.at;
        this.expression();
        items.push({ keys: [name], offset, value: [start, this.at] });
      }
    }
  }

  private word(): string | undefined {
    if (this.text[this.at] === '"') {
      const start = this.at;
      this.string();
      return this.text.slice(start + 1, this.at - 1);
    }
    const [word] = /^[\p{L}\p{N}_-]+/u.exec(this.text.slice(this.at, this.at + 256)) ?? [];
    this.at += word?.length ?? 0;
    return word;
  }

  /** Steps over space and comments. */
  private space(kind: RegExp): void {
    while (this.at < this.text.length) {
      if (kind.test(this.text[this.at] as string)) this.at++;
      else if (!this.comment()) return;
    }
  }

  private comment(): boolean {
    const { text, at } = this;
    if (text.startsWith('/*', at)) this.at = this.after('*/', at + 2);
    else if (text[at] === '#' || text.startsWith('//', at)) this.at = this.after('\n', at) - 1;
    else return false;
    this.comments.push([at, this.at]);
    return true;
  }

  private after(end: string, from: number): number {
    const found = this.text.indexOf(end, from);
    return found < 0 ? this.text.length + 1 : found + end.length;
  }

  /** Steps over an expression: to the end of its line, or to the brace that closes its block. */
  private expression(): void {
    for (let depth = 0; this.at < this.text.length; ) {
      const sign = this.text[this.at] as string;
      if (depth === 0 && (sign === '\n' || sign === '}')) return;
      if (sign === '"') this.string();
      else if (this.text.startsWith('<<', this.at)) this.heredoc();
      else if (!this.comment()) {
        if (/[([{]/.test(sign)) depth++;
        else if (/[)\]}]/.test(sign)) depth--;
        this.at++;
      }
    }
  }

  /** Steps over a quoted text with all that is interpolated in it. */
  private string(): void {
    this.at++;
    while (this.at < this.text.length && this.text[this.at] !== '"') {
      const escaped = /^([$%])\1\{/.test(this.text.slice(this.at, this.at + 3))
        ? 3
        : this.text[this.at] === '\\'
          ? 2
          : 0;
      if (escaped) this.at += escaped;
      else if (/^[$%]\{/.test(this.text.slice(this.at, this.at + 2))) this.interpolation();
      else this.at++;
    }
    this.at++;
  }

  private interpolation(): void {
    this.at += 2;
    for (let depth = 1; this.at < this.text.length && depth > 0; ) {
      const sign = this.text[this.at] as string;
      if (sign === '"') this.string();
      else {
        if (sign === '{') depth++;
        else if (sign === '}') depth--;
        this.at++;
      }
    }
  }

  private heredoc(): void {
    const [start, end] = /^<<-?([\p{L}\p{N}_-]+)/u.exec(this.text.slice(this.at, this.at + 256)) ?? [];
    this.at += 2;
    if (start === undefined) return;
    const close = new RegExp(`\\n[ \\t]*${end}(?=[ \\t]*(\\r?\\n|$))`, 'g');
    close.lastIndex = this.at;
    this.at = close.exec(this.text) ? close.lastIndex : this.text.length;
  }
}
