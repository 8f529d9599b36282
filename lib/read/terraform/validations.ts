import { textOf, type Unknown, type Value } from '../../engine/value';
import { variableOf } from './comparisons';
import { type Expression, visit } from './expression';

type Limits = Pick<Unknown['about'], 'mayBe' | 'between'>;
type Literal = null | boolean | number | string;

/** What the validations of a variable let be its value, as far as they hang on nothing else. */
export function limitsOf(
  variable: string,
  type: Expression | undefined,
  conditions: readonly Expression[],
  evaluate: (condition: Expression) => Value,
): Limits {
  const alone = conditions.filter((condition) => readsOnly(variable, condition));
  if (alone.length === 0) return {};
  const ends = alone.flatMap((condition) => endsIn(condition, variable));
  const allows = (value: Literal) =>
    alone.every((condition) => evaluate(withValue(condition, variable, value)) !== false);
  return {
    mayBe: (text) => literalsOf(text, type).some(allows),
    ...(ends.length > 0 && {
      between: [
        Math.max(-Infinity, ...ends.flatMap(({ least }) => least ?? [])),
        Math.min(Infinity, ...ends.flatMap(({ greatest }) => greatest ?? [])),
      ],
    }),
  };
}

/** What a text can stand for in a variable of a type. */
function literalsOf(text: string, type: Expression | undefined): Literal[] {
  const kind = type?.kind === 'path' && type.steps.length === 0 ? type.root : 'any';
  const number = text.trim() === '' || Number.isNaN(Number(text)) ? [] : [Number(text)];
  const flag = text === 'true' || text === 'false' ? [text === 'true'] : [];
  if (kind === 'number') return number;
  return kind === 'string' ? [text] : kind === 'bool' ? flag : [text, ...number, ...flag];
}

/** Whether an expression hangs on a variable and on nothing else that has a name. */
function readsOnly(variable: string, condition: Expression): boolean {
  const bound = new Set<string>();
  const read: Expression[] = [];
  visit(condition, (node) => {
    if (node.kind === 'for') for (const name of [node.key, node.value]) if (name) bound.add(name);
    if (node.kind === 'path') read.push(node);
  });
  return read.every(
    (node) => variableOf(node) === variable || (node.kind === 'path' && node.root !== 'var' && bound.has(node.root)),
  );
}

/** An expression with a value in place of a variable. */
function withValue<T>(node: T, variable: string, value: Literal): T {
  if (node === null || typeof node !== 'object') return node;
  if (Array.isArray(node)) return node.map((item) => withValue(item, variable, value)) as T;
  const { kind, text, start } = node as unknown as Expression;
  if (kind === 'path' && variableOf(node as unknown as Expression) === variable)
    return { kind: 'literal', value, text, start } as T;
  return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, withValue(item, variable, value)])) as T;
}

const TURNED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** The ends that a condition sets to a number; whether one belongs to what is allowed, the condition itself tells. */
function endsIn(node: Expression, variable: string): { readonly least?: number; readonly greatest?: number }[] {
  if (node.kind === 'template' && node.parts.length === 1 && typeof node.parts[0] === 'object')
    return endsIn(node.parts[0], variable);
  if (node.kind !== 'binary') return [];
  if (node.op === '&&') return [...endsIn(node.left, variable), ...endsIn(node.right, variable)];
  const turned = TURNED[node.op];
  if (turned === undefined) return [];
  const [op, compared, bound] =
    variableOf(node.left) === variable ? [node.op, node.left, node.right] : [turned, node.right, node.left];
  const number = numberIn(bound);
  if (variableOf(compared) !== variable || number === undefined) return [];
  return [op.startsWith('>') ? { least: number } : { greatest: number }];
}

function numberIn(node: Expression): number | undefined {
  if (node.kind === 'unary' && node.op === '-') {
    const number = numberIn(node.of);
    return number === undefined ? undefined : -number;
  }
  const number = node.kind === 'literal' ? Number(textOf(node.value) ?? Number.NaN) : Number.NaN;
  return Number.isNaN(number) ? undefined : number;
}
