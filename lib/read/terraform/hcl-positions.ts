/** A block or an attribute of HCL text. */
interface Item {
  readonly name: string;
  readonly labels: readonly string[];
  readonly offset: number;
  /** What is inside; absent for an attribute. */
  readonly body?: readonly Item[];
}

/** Where the blocks and attributes of HCL text stand, by their paths in Terraform JSON. */
export class HclPositions {
  private readonly items: readonly Item[];

  /** `text` must be valid HCL. */
  constructor(private readonly text: string) {
    this.items = new Scanner(text).body();
  }

  /** 1-based line and column of what stands at a path, or of the innermost block around it. */
  lineAndColumn(path: readonly string[]): { line: number; column: number } {
    const before = this.text.slice(0, this.find(path));
    return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
  }

  private find(path: readonly string[]): number {
    let items = this.items;
    let offset = 0;
    for (let at = 0; at < path.length; ) {
      let found = items.filter(({ name }) => name === path[at]);
      at++;
      for (let label = 0; at < path.length && found.some(({ labels }) => labels.length > label); label++, at++)
        found = found.filter(({ labels }) => labels[label] === path[at]);
      const index = /^\d+$/.test(path[at] ?? '') ? Number(path[at++]) : 0;
      const inner = found.find(({ body }) => body?.some(({ name }) => name === path[at]));
      const item = found.length > 1 && index === 0 && inner ? inner : found[index];
      if (!item) break;
      offset = item.offset;
      if (!item.body) break;
      items = item.body;
    }
    return offset;
  }
}

class Scanner {
  private at = 0;

  constructor(private readonly text: string) {}

  /** The items up to the end of a block, or of the text. */
  body(): Item[] {
    const items: Item[] = [];
    for (;;) {
      this.space(/\s/);
      const offset = this.at;
      if (offset >= this.text.length) return items;
      if (this.text[offset] === '}') {
        this.at++;
        return items;
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
        items.push({ name, labels, offset, body: this.body() });
      } else if (this.text[this.at] === '=') {
        this.at++;
        this.expression();
        items.push({ name, labels: [], offset });
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
