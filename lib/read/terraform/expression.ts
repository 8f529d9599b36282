import { BulwarkError } from '../../engine/error';
import type { Json } from '../../engine/value';

/** One step of a traversal: `.name` or `[index]`. */
export type Step = { readonly key: string } | { readonly index: Expression };

/** A Terraform expression, parsed. `text` is its source, `start` its offset in the whole text. */
export type Expression = { readonly text: string; readonly start: number } & (
  | { readonly kind: 'literal'; readonly value: null | boolean | number | string }
  /** Text with interpolations: pieces of text and expressions, in order. */
  | { readonly kind: 'template'; readonly parts: readonly (string | Expression)[] }
  /** A name and what is read from it: `var.a`, `aws_s3_bucket.b[0].arn`, `each.value`. */
  | { readonly kind: 'path'; readonly root: string; readonly steps: readonly Step[] }
  | { readonly kind: 'get'; readonly of: Expression; readonly steps: readonly Step[] }
  | { readonly kind: 'splat'; readonly of: Expression; readonly steps: readonly Step[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly spread: boolean }
  | { readonly kind: 'unary'; readonly op: '!' | '-'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly op: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'if'; readonly test: Expression; readonly then: Expression; readonly otherwise: Expression }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | For
  /** Text in `${…}` that is no expression: kept as a hole. */
  | { readonly kind: 'invalid' }
);

interface For {
  readonly kind: 'for';
  readonly key?: string;
  readonly value: string;
  readonly in: Expression;
  /** Present where the result is an object. */
  readonly resultKey?: Expression;
  readonly result: Expression;
  readonly where?: Expression;
  readonly grouped: boolean;
  /** A `%{ for }` of a template: the results are one text. */
  readonly joined: boolean;
}

/** Whether a string has anything to evaluate or to unescape. */
export const isExpression = (text: string): boolean => text.includes('${') || text.includes('%{');

/** Calls `seen` on every string of a piece of configuration that has anything to evaluate. */
export function eachExpression(node: Json | undefined, seen: (text: string) => void): void {
  if (typeof node === 'string') {
    if (isExpression(node)) seen(node);
  } else if (node !== null && typeof node === 'object')
    for (const item of Object.values(node)) eachExpression(item, seen);
}

/** Parses a string of a configuration: a template, whose only interpolation is the expression itself. Never throws. */
export function parseTemplate(text: string): Expression {
  return parsing(text, (parser) => parser.wholeTemplate());
}

/** Parses an expression that stands by itself, such as a type. Never throws. */
export function parseExpression(text: string): Expression {
  return parsing(text, (parser) => parser.wholeExpression());
}

/** Calls `seen` on an expression and all that is inside it. */
export function visit(node: Expression, seen: (node: Expression) => void): void {
  seen(node);
  for (const inner of insideOf(node)) if (typeof inner === 'object') visit(inner, seen);
}

const indexesOf = (steps: readonly Step[]): Expression[] =>
  steps.flatMap((step) => ('index' in step ? [step.index] : []));

function insideOf(node: Expression): readonly (Expression | string | undefined)[] {
  switch (node.kind) {
    case 'template':
      return node.parts;
    case 'path':
      return node.steps.length === 0 ? [] : indexesOf(node.steps);
    case 'get':
    case 'splat':
      return [node.of, ...indexesOf(node.steps)];
    case 'call':
      return node.args;
    case 'unary':
      return [node.of];
    case 'binary':
      return [node.left, node.right];
    case 'if':
      return [node.test, node.then, node.otherwise];
    case 'list':
      return node.items;
    case 'object':
      return node.entries.flat();
    case 'for':
      return [node.in, node.resultKey, node.result, node.where];
    default:
      return [];
  }
}

class Malformed extends Error {}

function parsing(text: string, parse: (parser: Parser) => Expression): Expression {
  try {
    return parse(new Parser(text));
  } catch (error) {
    if (error instanceof Malformed) return { kind: 'invalid', text, start: 0 };
    throw error;
  }
}

/** Binding strength of the binary operators. */
const STRENGTH: Readonly<Record<string, number>> = {
  '||': 1, '&&': 2, '==': 3, '!=': 3, '<': 4, '<=': 4, '>': 4, '>=': 4, '+': 5, '-': 5, '*': 6, '/': 6, '%': 6,
}; // biome-ignore format: one table

const OPERATORS = '|&=!<>+-*/%';

/** Whether a blank, a comment or a character beyond ASCII may begin or end here: all else is told at once. */
const mayBeBlank = (code: number): boolean => code <= 32 || code === 35 || code === 47 || code > 126;

const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const OPERATOR = /\|\||&&|==|!=|<=|>=|[<>+\-*/%]/y;
const BLANK = /(?:[ \t\r]|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const BLANK_OR_NEWLINE = /(?:\s|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const PLAIN = /[^$%"\\]+/y;
const HEREDOC = /<<(-?)([\p{L}_][\p{L}\p{N}_-]*)\r?\n/uy;
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
  b: '\b',
  f: '\f',
  '/': '/',
};
const MAX_DEPTH = 100;

const indentOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;

/** The indent that all lines with something in them share. */
const marginOf = (lines: readonly string[]): number =>
  Math.min(...lines.map((line) => (line.trim() === '' ? Number.POSITIVE_INFINITY : indentOf(line))));

interface Directive {
  readonly name: string;
  readonly trimsNext: boolean;
}

class Parser {
  private at = 0;
  private depth = 0;
  /** Inside braces a newline ends an item; inside brackets and parentheses it does not. */
  private newlineEnds = false;

  constructor(private readonly text: string) {}

  wholeTemplate(): Expression {
    const { parts, end } = this.parts('text', []);
    if (end || this.at < this.text.length) this.fail();
    return this.template(parts, 0);
  }

  wholeExpression(): Expression {
    const node = this.expression();
    this.skip();
    if (this.at < this.text.length) this.fail();
    return node;
  }

  private fail(): never {
    throw new Malformed();
  }

  /** What is nested too deeply to be read is not left open: it may say anything. */
  private deepen(): void {
    if (++this.depth > MAX_DEPTH)
      throw new BulwarkError(
        `an expression is nested more than ${MAX_DEPTH} levels deep, at \`${this.text.slice(0, 60)}\`; write it in steps, as locals`,
      );
  }

  private node<T>(start: number, rest: T): T & { text: string; start: number } {
    const text = this.text.slice(start, this.at);
    return { ...rest, text: mayBeBlank(text.charCodeAt(text.length - 1)) ? text.trimEnd() : text, start };
  }

  private template(parts: (string | Expression)[], start: number): Expression {
    if (parts.length === 0) return this.node(start, { kind: 'literal' as const, value: '' });
    const [first] = parts;
    if (parts.length === 1)
      return typeof first === 'string'
        ? this.node(start, { kind: 'literal' as const, value: first })
        : (first as Expression);
    return this.node(start, { kind: 'template' as const, parts });
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.at = pattern.lastIndex;
    return found;
  }

  private skip(): void {
    const code = this.text.charCodeAt(this.at);
    if (mayBeBlank(code)) this.match(this.newlineEnds ? BLANK : BLANK_OR_NEWLINE);
  }

  private peek(token: string): boolean {
    this.skip();
    return this.text.startsWith(token, this.at);
  }

  private take(token: string): boolean {
    if (!this.peek(token)) return false;
    this.at += token.length;
    return true;
  }

  private expect(token: string): void {
    if (!this.take(token)) this.fail();
  }

  private name(): string | undefined {
    this.skip();
    return this.match(NAME)?.[0];
  }

  private expectName(): string {
    return this.name() ?? this.fail();
  }

  private takeWord(word: string): boolean {
    this.skip();
    const before = this.at;
    if (this.match(NAME)?.[0] === word) return true;
    this.at = before;
    return false;
  }

  private within<T>(newlineEnds: boolean, parse: () => T): T {
    const before = this.newlineEnds;
    this.newlineEnds = newlineEnds;
    const result = parse();
    this.newlineEnds = before;
    return result;
  }

  private expression(): Expression {
    this.deepen();
    this.skip();
    const start = this.at;
    const test = this.binary(0);
    let node = test;
    if (this.take('?')) {
      const then = this.expression();
      this.expect(':');
      const otherwise = this.expression();
      node = this.node(start, { kind: 'if' as const, test, then, otherwise });
    }
    this.depth--;
    return node;
  }

  private binary(minimum: number): Expression {
    this.skip();
    const start = this.at;
    let left = this.unary();
    for (;;) {
      this.skip();
      const before = this.at;
      if (!OPERATORS.includes(this.text[before] ?? ' ')) return left;
      const op = this.match(OPERATOR)?.[0];
      const strength = op === undefined ? undefined : STRENGTH[op];
      if (op === undefined || strength === undefined || strength <= minimum) {
        this.at = before;
        return left;
      }
      const right = this.binary(strength);
      left = this.node(start, { kind: 'binary' as const, op, left, right });
    }
  }

  private unary(): Expression {
    this.skip();
    const start = this.at;
    const op = this.text[start];
    if (op !== '!' && op !== '-') return this.postfix();
    this.at++;
    this.deepen();
    const of = this.unary();
    this.depth--;
    return this.node(start, { kind: 'unary' as const, op, of });
  }

  private postfix(): Expression {
    this.skip();
    const start = this.at;
    let node = this.primary();
    for (;;) {
      this.skip();
      if (this.splatFollows()) {
        const full = this.text[this.at] === '[';
        this.at += this.text.indexOf('*', this.at) - this.at + 1;
        if (full) this.expect(']');
        node = this.node(start, { kind: 'splat' as const, of: node, steps: this.steps(full) });
        continue;
      }
      const steps = this.steps(true);
      if (steps.length === 0) return node;
      node =
        node.kind === 'path' && node.steps.length === 0 && !node.text.startsWith('(')
          ? this.node(start, { kind: 'path' as const, root: node.root, steps })
          : this.node(start, { kind: 'get' as const, of: node, steps });
    }
  }

  private splatFollows(): boolean {
    const sign = this.text[this.at];
    return (sign === '.' || sign === '[') && /^(?:\.\s*\*|\[\s*\*\s*\])/.test(this.text.slice(this.at, this.at + 20));
  }

  private steps(withIndexes: boolean): Step[] {
    const steps: Step[] = [];
    for (;;) {
      this.skip();
      if (this.splatFollows()) return steps;
      if (this.text[this.at] === '.' && !this.text.startsWith('..', this.at)) {
        this.at++;
        const key = this.match(/\s*(\d+)/y)?.[1] ?? this.expectName();
        steps.push({ key });
      } else if (withIndexes && this.text[this.at] === '[') {
        this.at++;
        const index = this.within(false, () => {
          const inner = this.expression();
          this.expect(']');
          return inner;
        });
        steps.push(
          index.kind === 'literal' && (typeof index.value === 'string' || typeof index.value === 'number')
            ? { key: String(index.value) }
            : { index },
        );
      } else return steps;
    }
  }

  private primary(): Expression {
    const start = this.at;
    const sign = this.text[start];
    if (sign === undefined) this.fail();
    if (sign === '(') {
      this.at++;
      const inner = this.within(false, () => {
        const expression = this.expression();
        this.expect(')');
        return expression;
      });
      return { ...inner, text: this.text.slice(start, this.at), start };
    }
    if (sign === '"') return this.quoted();
    if (sign === '[') return this.list();
    if (sign === '{') return this.object();
    if (sign === '<') return this.heredoc();
    const number = sign >= '0' && sign <= '9' ? this.match(NUMBER)?.[0] : undefined;
    if (number !== undefined) return this.node(start, { kind: 'literal' as const, value: Number(number) });
    let name = this.match(NAME)?.[0];
    if (name === undefined) this.fail();
    while (this.text.startsWith('::', this.at)) {
      this.at += 2;
      name += `::${this.expectName()}`;
    }
    if (name === 'true' || name === 'false')
      return this.node(start, { kind: 'literal' as const, value: name === 'true' });
    if (name === 'null') return this.node(start, { kind: 'literal' as const, value: null });
    this.skip();
    if (this.text[this.at] === '(') return this.call(start, name);
    return { kind: 'path', root: name, steps: [], text: name, start };
  }

  private call(start: number, name: string): Expression {
    this.at++;
    const args: Expression[] = [];
    let spread = false;
    this.within(false, () => {
      while (!this.take(')')) {
        args.push(this.expression());
        if (this.take('...')) {
          spread = true;
          this.take(',');
          this.expect(')');
          return;
        }
        if (!this.take(',')) {
          this.expect(')');
          return;
        }
      }
    });
    return this.node(start, { kind: 'call' as const, name, args, spread });
  }

  private list(): Expression {
    const start = this.at++;
    return this.within(false, () => {
      if (this.takeWord('for')) return this.forExpression(start, ']');
      const items: Expression[] = [];
      while (!this.take(']')) {
        items.push(this.expression());
        if (!this.take(',')) {
          this.expect(']');
          break;
        }
      }
      return this.node(start, { kind: 'list' as const, items });
    });
  }

  private object(): Expression {
    const start = this.at++;
    if (this.within(false, () => this.takeWord('for')) && !/^\s*[=:]/.test(this.text.slice(this.at, this.at + 50)))
      return this.within(false, () => this.forExpression(start, '}'));
    this.at = start + 1;
    return this.within(true, () => {
      const entries: [Expression, Expression][] = [];
      const blank = () => {
        while (this.match(BLANK_OR_NEWLINE));
      };
      for (;;) {
        blank();
        if (this.text[this.at] === '}') break;
        const key = this.objectKey();
        if (!this.take('=')) this.expect(':');
        blank();
        entries.push([key, this.expression()]);
        this.skip();
        const next = this.text[this.at];
        if (next === ',' || next === '\n') this.at++;
        else if (next !== '}') this.fail();
      }
      this.at++;
      return this.node(start, { kind: 'object' as const, entries });
    });
  }

  /** A bare name is the key itself, not a reference. */
  private objectKey(): Expression {
    const start = this.at;
    const name = this.match(NAME)?.[0];
    if (name !== undefined) {
      const end = this.at;
      this.skip();
      if (/^[=:]/.test(this.text.slice(this.at, this.at + 1)) && !this.text.startsWith('==', this.at))
        return { kind: 'literal', value: name, text: this.text.slice(start, end), start };
      this.at = start;
    }
    return this.expression();
  }

  private forExpression(start: number, close: ']' | '}'): Expression {
    const [key, value] = this.forNames();
    const over = this.expression();
    this.expect(':');
    let result = this.expression();
    let resultKey: Expression | undefined;
    let grouped = false;
    if (close === '}') {
      this.expect('=>');
      resultKey = result;
      result = this.expression();
      grouped = this.take('...');
    }
    const where = this.takeWord('if') ? this.expression() : undefined;
    this.expect(close);
    return this.node(start, {
      kind: 'for' as const,
      ...(key === undefined ? {} : { key }),
      value,
      in: over,
      ...(resultKey ? { resultKey } : {}),
      result,
      ...(where ? { where } : {}),
      grouped,
      joined: false,
    });
  }

  private forNames(): [string | undefined, string] {
    const first = this.expectName();
    const second = this.take(',') ? this.expectName() : undefined;
    if (!this.takeWord('in')) this.fail();
    return second === undefined ? [undefined, first] : [first, second];
  }

  private quoted(): Expression {
    const start = this.at++;
    const plain = this.match(PLAIN)?.[0] ?? '';
    if (this.text[this.at] === '"') {
      this.at++;
      return { kind: 'literal', value: plain, text: this.text.slice(start, this.at), start };
    }
    this.at = start + 1;
    this.deepen();
    const { parts, end } = this.parts('quoted', []);
    this.depth--;
    if (end || this.text[this.at] !== '"') this.fail();
    this.at++;
    const node = this.template(parts, start);
    return { ...node, text: this.text.slice(start, this.at), start };
  }

  /** `<<EOF`: its lines are a template, without their common indent where `<<-` says so. */
  private heredoc(): Expression {
    const start = this.at;
    const opened = this.match(HEREDOC) ?? this.fail();
    const [, indented, marker] = opened;
    const close = new RegExp(`^[ \\t]*${marker}[ \\t]*\\r?$`, 'm').exec(this.text.slice(this.at));
    if (!close) this.fail();
    const from = this.at;
    const lines = this.text.slice(from, from + close.index).split('\n');
    this.at += close.index + close[0].length;
    const margin = indented ? marginOf(lines) : 0;
    const cut = lines.map((line) => Math.min(margin, indentOf(line)));
    const inner = parseTemplate(lines.map((line, at) => line.slice(cut[at])).join('\n'));
    visit(inner, (node) => {
      let [at, offset, shift] = [0, 0, from];
      for (; at < lines.length; at++) {
        shift += cut[at] as number;
        offset += (lines[at] as string).length - (cut[at] as number) + 1;
        if (node.start < offset) break;
      }
      (node as { start: number }).start += shift;
    });
    return { ...inner, text: this.text.slice(start, this.at), start };
  }

  /** The pieces of a template up to its end, or up to a directive that ends a part of it. */
  private parts(mode: 'text' | 'quoted', ends: readonly string[]): { parts: (string | Expression)[]; end?: Directive } {
    const parts: (string | Expression)[] = [];
    let text = '';
    let trimNext = false;
    const flush = () => {
      if (text !== '') parts.push(text);
      text = '';
    };
    const trimBefore = () => {
      text = text.trimEnd();
    };
    for (;;) {
      if (trimNext) {
        this.match(/\s+/y);
        trimNext = false;
      }
      const before = this.at;
      const sign = this.text[before];
      if (sign === undefined || (mode === 'quoted' && sign === '"')) {
        flush();
        return { parts };
      }
      if (mode === 'quoted' && sign === '\\') text += this.escape();
      else if (this.text.startsWith('$${', this.at) || this.text.startsWith('%%{', this.at)) {
        text += this.text.slice(this.at + 1, this.at + 3);
        this.at += 3;
      } else if (this.text.startsWith('${', this.at)) {
        if (this.text[this.at + 2] === '~') trimBefore();
        const interpolation = this.interpolation(mode);
        flush();
        parts.push(interpolation);
        trimNext = interpolation.kind !== 'invalid' && this.text[this.at - 2] === '~' && this.at - 2 > before;
      } else if (this.text.startsWith('%{', this.at)) {
        if (this.text[this.at + 2] === '~') trimBefore();
        const directive = this.within(false, () => this.directive(mode));
        if ('node' in directive) {
          flush();
          parts.push(directive.node);
          trimNext = directive.trimsNext;
        } else if (ends.includes(directive.name)) {
          flush();
          return { parts, end: directive };
        } else this.fail();
      } else {
        text += this.match(PLAIN)?.[0] ?? sign;
        if (this.at === before) this.at++;
      }
    }
  }

  private escape(): string {
    const sign = this.text[this.at + 1] ?? this.fail();
    if (sign === 'u' || sign === 'U') {
      const code = this.text.slice(this.at + 2, this.at + (sign === 'u' ? 6 : 10));
      if (!/^(?:[0-9a-fA-F]{4}|[0-9a-fA-F]{8})$/.test(code) || Number.parseInt(code, 16) > 0x10ffff) this.fail();
      this.at += 2 + code.length;
      return String.fromCodePoint(Number.parseInt(code, 16));
    }
    this.at += 2;
    return ESCAPES[sign] ?? this.fail();
  }

  private interpolation(mode: 'text' | 'quoted'): Expression {
    const start = this.at;
    const depth = this.depth;
    const newlineEnds = this.newlineEnds;
    try {
      this.at += this.text[this.at + 2] === '~' ? 3 : 2;
      return this.within(false, () => {
        const expression = this.expression();
        this.take('~');
        this.expect('}');
        return expression;
      });
    } catch (error) {
      // In an expression a malformed interpolation spoils the whole; in plain text it is a hole of its own.
      if (!(error instanceof Malformed) || mode === 'quoted') throw error;
      this.depth = depth;
      this.newlineEnds = newlineEnds;
      const end = this.text.indexOf('}', start);
      this.at = end < 0 ? this.text.length : end + 1;
      return { kind: 'invalid', text: this.text.slice(start, this.at), start };
    }
  }

  private directive(mode: 'text' | 'quoted'): Directive | { node: Expression; trimsNext: boolean } {
    const start = this.at;
    this.deepen();
    this.at += this.text[this.at + 2] === '~' ? 3 : 2;
    const close = (): boolean => {
      const trims = this.take('~');
      this.expect('}');
      return trims;
    };
    const inner = (trims: boolean, ends: readonly string[]): { body: Expression; end: Directive } => {
      if (trims) this.match(/\s+/y);
      const from = this.at;
      const { parts, end } = this.parts(mode, ends);
      const body = this.template(parts, from);
      return {
        body:
          body.kind === 'template' || body.kind === 'literal'
            ? body
            : { kind: 'template', parts: [body], text: body.text, start: body.start },
        end: end ?? this.fail(),
      };
    };
    const name = this.expectName();
    if (name === 'if') {
      const test = this.expression();
      const { body: then, end } = inner(close(), ['else', 'endif']);
      const rest = end.name === 'else' ? inner(end.trimsNext, ['endif']) : undefined;
      const otherwise: Expression = rest?.body ?? { kind: 'literal', value: '', text: '', start: this.at };
      this.depth--;
      return {
        node: this.node(start, { kind: 'if' as const, test, then, otherwise }),
        trimsNext: (rest?.end ?? end).trimsNext,
      };
    }
    if (name === 'for') {
      const [key, value] = this.forNames();
      const over = this.expression();
      const { body, end } = inner(close(), ['endfor']);
      this.depth--;
      return {
        node: this.node(start, {
          kind: 'for' as const,
          ...(key === undefined ? {} : { key }),
          value,
          in: over,
          result: body,
          grouped: false,
          joined: true,
        }),
        trimsNext: end.trimsNext,
      };
    }
    this.depth--;
    return { name, trimsNext: close() };
  }
}
