import { BulwarkError } from '../engine/error';

/** An expression of GitHub's workflows, as it stands between `${{` and `}}`. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: null | boolean | number | string }
  | { readonly kind: 'context'; readonly name: string }
  | { readonly kind: 'property'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'index'; readonly of: Expression; readonly by: Expression }
  /** Each element of a list or map: `.*`. */
  | { readonly kind: 'each'; readonly of: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly sign: Sign; readonly left: Expression; readonly right: Expression };

export type Sign = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=';

/** Signs by how tightly they bind, the loosest first. */
export const LEVELS: readonly (readonly Sign[])[] = [['||'], ['&&'], ['==', '!='], ['<=', '>=', '<', '>']];

/** Text in which expressions stand: texts and expressions in turn. */
export type Piece = string | Expression;

/** More than anyone writes; GitHub takes 21,000 characters and 50 levels. */
const LONGEST = 21_000;
const DEEPEST = 50;

/** What is no expression: what is wrong, and where, counted from the beginning of the text. */
export class ExpressionError extends BulwarkError {
  constructor(
    readonly what: string,
    readonly offset: number,
  ) {
    super(`${what}, at character ${offset + 1}`);
  }
}

/** Reads one expression, without its `${{` and `}}`. Throws an `ExpressionError`. */
export function parseExpression(text: string, offset = 0): Expression {
  return new Parser(text, offset).whole();
}

/** Reads text in which expressions may stand. Throws an `ExpressionError`. */
export function parsePieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (;;) {
    const open = text.indexOf('${{', from);
    if (open < 0) break;
    const close = closeOf(text, open + 3);
    if (close < 0) throw new ExpressionError('an expression that `${{` begins is not ended by `}}`', open);
    if (open > from) pieces.push(text.slice(from, open));
    pieces.push(parseExpression(text.slice(open + 3, close), open + 3));
    from = close + 2;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

/** Where the expression that begins at an offset is closed: braces in its texts do not count. */
function closeOf(text: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "'") quoted = !quoted;
    else if (!quoted && text.startsWith('}}', at)) return at;
  }
  return -1;
}

interface Token {
  readonly kind: 'sign' | 'name' | 'number' | 'text' | 'end';
  readonly text: string;
  readonly at: number;
}

const TOKEN =
  /(?:(?<sign>&&|\|\||==|!=|<=|>=|[<>!()[\].,*])|(?<number>[+-]?(?:0x[0-9a-fA-F]+|0o[0-7]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?![\w.])|[+-]Infinity(?!\w))|(?<name>[A-Za-z_][\w-]*)|'(?<text>(?:[^']|'')*)')/y;

class Parser {
  private readonly tokens: Token[] = [];
  private next = 0;
  private depth = 0;

  constructor(
    text: string,
    private readonly offset: number,
  ) {
    if (text.length > LONGEST) throw new ExpressionError(`an expression is longer than ${LONGEST} characters`, offset);
    for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
      if (/\s/.test(text[at] as string)) {
        TOKEN.lastIndex = at + 1;
        continue;
      }
      TOKEN.lastIndex = at;
      const found = TOKEN.exec(text);
      if (!found) {
        const character = text[at] as string;
        const remedy =
          character === '"' ? '; texts stand in single quotes' : character === "'" ? ': it is not closed' : '';
        throw new ExpressionError(
          `an expression has ${JSON.stringify(character)}, which has no meaning there${remedy}`,
          offset + at,
        );
      }
      const [kind, value] = Object.entries(found.groups ?? {}).find(([, part]) => part !== undefined) as [
        Token['kind'],
        string,
      ];
      this.tokens.push({ kind, text: kind === 'text' ? value.replaceAll("''", "'") : value, at });
    }
    this.tokens.push({ kind: 'end', text: '', at: text.length });
  }

  whole(): Expression {
    const made = this.binary(0);
    this.expect('end', '');
    return made;
  }

  private binary(level: number): Expression {
    const signs = LEVELS[level];
    if (!signs) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const sign = signs.find((one) => this.isNext(one));
      if (!sign) return left;
      this.next++;
      left = { kind: 'binary', sign, left, right: this.binary(level + 1) };
    }
  }

  private unary(): Expression {
    if (!this.isNext('!')) return this.postfix();
    this.next++;
    return this.deeper(() => ({ kind: 'not', of: this.unary() }));
  }

  private postfix(): Expression {
    let made = this.primary();
    for (;;) {
      if (this.isNext('.')) {
        this.next++;
        if (this.isNext('*')) {
          this.next++;
          made = { kind: 'each', of: made };
        } else made = { kind: 'property', of: made, name: this.expect('name', 'the name of a property').text };
      } else if (this.isNext('[')) {
        this.next++;
        if (this.isNext('*')) {
          this.next++;
          made = { kind: 'each', of: made };
        } else made = { kind: 'index', of: made, by: this.deeper(() => this.binary(0)) };
        this.expectSign(']');
      } else return made;
    }
  }

  private primary(): Expression {
    const token = this.tokens[this.next] as Token;
    this.next++;
    if (token.kind === 'text') return { kind: 'literal', value: token.text };
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text) };
    if (token.kind === 'name') {
      if (this.isNext('(')) return this.call(token);
      if (Object.hasOwn(WORDS, token.text))
        return { kind: 'literal', value: WORDS[token.text] as null | boolean | number };
      return { kind: 'context', name: token.text };
    }
    if (token.kind === 'sign' && token.text === '(') {
      const made = this.deeper(() => this.binary(0));
      this.expectSign(')');
      return made;
    }
    throw this.unexpected(token, 'a value');
  }

  private call({ text: name }: Token): Expression {
    this.next++;
    const args: Expression[] = [];
    while (!this.isNext(')')) {
      if (args.length > 0) this.expectSign(',');
      args.push(this.deeper(() => this.binary(0)));
    }
    this.next++;
    return { kind: 'call', name, args };
  }

  private deeper<T>(read: () => T): T {
    if (++this.depth > DEEPEST)
      throw new ExpressionError(`an expression is nested more than ${DEEPEST} levels deep`, this.offset);
    const made = read();
    this.depth--;
    return made;
  }

  private isNext(sign: string): boolean {
    const token = this.tokens[this.next] as Token;
    return token.kind === 'sign' && token.text === sign;
  }

  private expectSign(sign: string): void {
    const token = this.tokens[this.next] as Token;
    if (!this.isNext(sign)) throw this.unexpected(token, `\`${sign}\``);
    this.next++;
  }

  private expect(kind: Token['kind'], what: string): Token {
    const token = this.tokens[this.next] as Token;
    if (token.kind !== kind) throw this.unexpected(token, what || 'its end');
    this.next++;
    return token;
  }

  private unexpected({ kind, text, at }: Token, wanted: string): ExpressionError {
    const found = kind === 'end' ? 'ends' : `has ${kind === 'text' ? `'${text}'` : `\`${text}\``}`;
    return new ExpressionError(`an expression ${found} where ${wanted} belongs`, this.offset + at);
  }
}

const WORDS: Readonly<Record<string, null | boolean | number>> = {
  null: null,
  true: true,
  false: false,
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
};

/** Whether two names are one to GitHub, which tells them apart by letters alone. */
export const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * The place of a context that an expression reads, where names alone lead there: `['github', 'event', 'issue']`. What
 * GitHub named is in small letters, what others named as it is written.
 */
export function pathOf(expression: Expression): readonly string[] | undefined {
  if (expression.kind === 'context') return [expression.name.toLowerCase()];
  if (expression.kind !== 'property' && expression.kind !== 'index' && expression.kind !== 'each') return undefined;
  const of = pathOf(expression.of);
  const name = nameIn(expression);
  if (!of || name === undefined) return undefined;
  return [...of, of[0] === 'github' ? name.toLowerCase() : name];
}

function nameIn(expression: Expression & { kind: 'property' | 'index' | 'each' }): string | undefined {
  if (expression.kind === 'property') return expression.name;
  if (expression.kind === 'each') return '*';
  const { by } = expression;
  return by.kind === 'literal' ? String(by.value) : undefined;
}

/** The expressions that one is made of, itself first. */
export function* within(expression: Expression): Generator<Expression> {
  yield expression;
  switch (expression.kind) {
    case 'property':
    case 'each':
    case 'not':
      yield* within(expression.of);
      return;
    case 'index':
      yield* within(expression.of);
      yield* within(expression.by);
      return;
    case 'call':
      for (const arg of expression.args) yield* within(arg);
      return;
    case 'binary':
      yield* within(expression.left);
      yield* within(expression.right);
  }
}
