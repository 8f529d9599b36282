import { parseSync } from '@swc/core';

/** A piece of a file, and what is put in its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The body of a function, from its first letter to behind its last. */
interface Body {
  readonly from: number;
  readonly to: number;
  /** Of an arrow function, an expression in place of statements. */
  readonly isExpression: boolean;
}

/** A node of the syntax tree; its span counts bytes. */
interface Node {
  readonly type: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly [key: string]: unknown;
}

const OPERATORS: Readonly<Record<string, string>> = {
  ...{ '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===' },
  ...{ '&&': '||', '||': '&&', '??': '&&', '+': '-', '-': '+' },
};

const METHODS: Readonly<Record<string, string>> = { every: 'some', some: 'every', min: 'max', max: 'min' };

/** Stands before the text, so that the tree begins where the text does and its offsets can be told. */
const PREFIX = '0;';

/** A text as bytes and as a tree, and what tells offsets of the text from those of the tree. */
function parsed(source: string) {
  const bytes = Buffer.from(PREFIX + source);
  const tree = parseSync(PREFIX + source, { syntax: 'typescript', target: 'es2022' }) as unknown as Node;
  const base = tree.span.start;
  const at = (offset: number) => bytes.subarray(0, offset - base).toString().length - PREFIX.length;
  return { bytes, base, at, tree: tree.body };
}

/** Calls `visit` with each node that is run. */
function walk(value: unknown, visit: (node: Node) => void): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) for (const one of value) walk(one, visit);
  else if (isNode(value)) {
    const isRun = !NOT_RUN.test(value.type);
    if (isRun) visit(value);
    walk(isRun ? Object.values(value) : value.expression, visit);
  } else walk(Object.values(value), visit);
}

/** All small ways to make a file say something else, in the order in which they stand in it. */
export function mutationsOf(source: string): Edit[] {
  const { bytes, base, at, tree } = parsed(source);
  const found: Edit[] = [];
  const put = ({ start, end }: Node['span'], text: string) => found.push({ from: at(start), to: at(end), text });

  walk(tree, (node) => {
    const test = node.test as Node | undefined;
    switch (node.type) {
      case 'BinaryExpression': {
        const [{ span: left }, { span: right }] = [node.left as Node, node.right as Node];
        const operator = node.operator as string;
        const start = left.end + bytes.subarray(left.end - base, right.start - base).indexOf(operator);
        const other = OPERATORS[operator];
        if (other) put({ start, end: start + operator.length }, other);
        break;
      }
      case 'UnaryExpression':
        if (node.operator === '!') put({ start: node.span.start, end: node.span.start + 1 }, '');
        break;
      case 'BooleanLiteral':
        put(node.span, String(!node.value));
        break;
      case 'NumericLiteral':
        put(node.span, String((node.value as number) + 1));
        break;
      case 'IfStatement':
      case 'ConditionalExpression':
        put((test as Node).span, 'true');
        put((test as Node).span, 'false');
        break;
      case 'ReturnStatement':
        if (node.argument) put((node.argument as Node).span, 'undefined');
        break;
      case 'ArrowFunctionExpression':
        if ((node.body as Node).type !== 'BlockStatement') put((node.body as Node).span, 'undefined');
        break;
      case 'ExpressionStatement':
        if (node.span.start > base + 1 && !isSuper(node.expression as Node)) put(node.span, ';');
        break;
      case 'MemberExpression': {
        const property = node.property as Node;
        const other = property.type === 'Identifier' && METHODS[property.value as string];
        if (other) put(property.span, other);
        break;
      }
    }
  });
  return found
    .filter(({ from, to, text }) => from >= 0 && source.slice(from, to) !== text)
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Where the functions of a file are. */
export function bodiesOf(source: string): Body[] {
  const { at, tree } = parsed(source);
  const bodies: Body[] = [];
  walk(tree, ({ type, body, span }) => {
    const isExpression = type === 'ArrowFunctionExpression' && (body as Node).type !== 'FunctionBody';
    if (!isExpression && type !== 'FunctionBody') return;
    const { start, end } = isExpression ? (body as Node).span : span;
    bodies.push({ from: at(start), to: at(end), isExpression });
  });
  return bodies;
}

/** Where the smallest function begins that an edit stands in, and 0 for one that stands in none. */
export const entranceOf = ({ from, to }: Edit, bodies: readonly Body[]): number =>
  Math.max(0, ...bodies.flatMap((body) => (body.from <= from && to <= body.to ? body.from : [])));

/** What makes a file note in the set `entered` of the globals that it is loaded, and which of its functions are called. */
export const noting = (file: string, bodies: readonly Body[]): Edit[] => {
  const note = (entrance: number) => `globalThis.entered?.add('${file}:${entrance}')`;
  const insert = (at: number, text: string): Edit => ({ from: at, to: at, text });
  return [
    insert(0, `${note(0)};`),
    ...bodies.flatMap(({ from, to, isExpression }) =>
      isExpression ? [insert(from, `(${note(from)}, (`), insert(to, '))')] : [insert(from + 1, `${note(from)};`)],
    ),
  ];
};

/** A text with edits made that do not overlap. Of those at one place, the first stands first. */
export const edited = (source: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => a.from - b.from)
    .reduceRight((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), source);

/** Types and imports; of a value that is only given a type, the value. */
const NOT_RUN = /^(Ts|Import|ExportAll)/;

const isNode = (value: object): value is Node => typeof (value as Partial<Node>).type === 'string' && 'span' in value;

const isSuper = ({ type, callee }: Node): boolean =>
  type === 'CallExpression' && (callee as Node | undefined)?.type === 'Super';
