import { parseSync } from '@swc/core';

/** A piece of a file, and what is put in its place. */
export interface Mutation {
  readonly from: number;
  readonly to: number;
  readonly text: string;
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

/** All small ways to make a file say something else, in the order in which they stand in it. */
export function mutationsOf(source: string): Mutation[] {
  const bytes = Buffer.from(PREFIX + source);
  const tree = parseSync(PREFIX + source, { syntax: 'typescript', target: 'es2022' }) as unknown as Node;
  const base = tree.span.start;
  const at = (offset: number) => bytes.subarray(0, offset - base).toString().length - PREFIX.length;
  const found: Mutation[] = [];
  const put = ({ start, end }: Node['span'], text: string) => found.push({ from: at(start), to: at(end), text });

  const mutate = (node: Node): void => {
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
  };

  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) value.forEach(walk);
    else if (isNode(value)) {
      const isRun = !NOT_RUN.test(value.type);
      if (isRun) mutate(value);
      walk(isRun ? Object.values(value) : value.expression);
    } else walk(Object.values(value));
  };
  walk(tree.body);
  return found
    .filter(({ from, to, text }) => from >= 0 && source.slice(from, to) !== text)
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Types and imports; of a value that is only given a type, the value. */
const NOT_RUN = /^(Ts|Import|ExportAll)/;

const isNode = (value: object): value is Node => typeof (value as Partial<Node>).type === 'string' && 'span' in value;

const isSuper = ({ type, callee }: Node): boolean =>
  type === 'CallExpression' && (callee as Node | undefined)?.type === 'Super';
