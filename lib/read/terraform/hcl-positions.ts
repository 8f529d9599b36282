import { groupedBy } from '../grouped';
import { Lines } from '../lines';

/** A block or an attribute of HCL text. */
interface Item {
  /** Its name, and the labels of a block. */
  readonly keys: readonly string[];
  readonly offset: number;
  /** What is inside; absent for an attribute. */
  readonly body?: Items;
}

/** Where the blocks and attributes of HCL text stand, by their paths in Terraform JSON. */
export class HclPositions {
  private readonly items: Items;
  private readonly lines: Lines;

  /** `text` must be valid HCL. */
  constructor(text: string) {
    this.items = new Scanner(text).body();
    this.lines = new Lines(text);
  }

  /** 1-based line and column of what stands at a path, or of the innermost block around it. */
  lineAndColumn(path: readonly string[]): { line: number; column: number } {
    return this.lines.placeOf(this.find(path));
  }

  private find(path: readonly string[]): number {
    let items = this.items;
    let offset = 0;
    for (let at = 0; at < path.length; ) {
      let found = items.at(path[at++] as string);
      while (at < path.length && found.hasMoreKeys) found = found.at(path[at++] as string);
      const index = /^\d+$/.test(path[at] ?? '') ? Number(path[at++]) : 0;
      const item = (index === 0 && found.firstWith(path[at])) || found.all[index];
      if (!item) break;
      offset = item.offset;
      if (!item.body) break;
      items = item.body;
    }
    return offset;
  }
}

/** Items whose first keys are the same, told apart by the next one. They are indexed when first asked for, once. */
class Items {
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

class Scanner {
  private at = 0;

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
        this.at++;
        items.push({ keys: [name, ...labels], offset, body: this.body() });
      } else if (this.text[this.at] === '=') {
        this.at++;
        this.expression();
        items.push({ keys: [name], offset });
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
