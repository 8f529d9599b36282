import { textOf, Unknown, type Value } from '../engine/value';
import { type Expression, type Piece, pathOf, type Sign } from './expression';
import { print } from './print';

/** What a place of a context holds; undefined where only a run can tell. */
export type Lookup = (path: readonly string[]) => Value | undefined;

const RUN = 'the run of the workflow';

/** An expression that only a run can tell. Braces in it would end the hole that stands for it. */
const open = (expression: Expression): Unknown =>
  new Unknown(RUN, `\${${print(expression).replaceAll('{', '(').replaceAll('}', ')')}}`);

/** Text with expressions, evaluated: the value of an expression that stands alone, or text with holes. */
export function evaluatePieces(pieces: readonly Piece[], lookup: Lookup): Value {
  const [only] = pieces;
  if (pieces.length === 1 && typeof only === 'object') return evaluate(only, lookup);
  return pieces.map((piece) => (typeof piece === 'string' ? piece : inText(evaluate(piece, lookup), piece))).join('');
}

const inText = (value: Value, piece: Expression): string =>
  value === null ? '' : (textOf(value) ?? (value === undefined ? '' : open(piece).hole));

export function evaluate(expression: Expression, lookup: Lookup): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'context':
    case 'property':
    case 'index':
    case 'each': {
      const path = pathOf(expression);
      const found = path && lookup(path);
      return found === undefined ? open(expression) : found;
    }
    case 'not': {
      const value = evaluate(expression.of, lookup);
      const truth = isTruthy(value);
      return truth === undefined ? open(expression) : !truth;
    }
    case 'binary':
      return binary(expression, lookup);
    case 'call':
      return call(expression, lookup);
  }
}

/** Whether a value counts as true; undefined where only a run can tell. */
export function isTruthy(value: Value): boolean | undefined {
  if (value instanceof Unknown || (typeof value === 'string' && value.includes('${'))) return undefined;
  return !(
    value === undefined ||
    value === null ||
    value === false ||
    value === 0 ||
    value === '' ||
    Number.isNaN(value)
  );
}

function binary(expression: Expression & { kind: 'binary' }, lookup: Lookup): Value {
  const { sign } = expression;
  const left = evaluate(expression.left, lookup);
  if (sign === '&&' || sign === '||') {
    const truth = isTruthy(left);
    if (truth === undefined) return open(expression);
    return truth === (sign === '&&') ? evaluate(expression.right, lookup) : left;
  }
  const right = evaluate(expression.right, lookup);
  const compared = compare(sign, left, right);
  return compared === undefined ? open(expression) : compared;
}

function compare(sign: Sign, left: Value, right: Value): boolean | undefined {
  if (isTruthy(left) === undefined || isTruthy(right) === undefined) return undefined;
  if (typeof left === 'object' && left !== null) return undefined;
  if (typeof right === 'object' && right !== null) return undefined;
  const [a, b] =
    typeof left === 'string' && typeof right === 'string'
      ? [left.toLowerCase(), right.toLowerCase()]
      : typeof left === typeof right && left !== null
        ? [left as number, right as number]
        : [numberOf(left), numberOf(right)];
  switch (sign) {
    case '==':
      return a === b;
    case '!=':
      return a !== b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    default:
      return a >= b;
  }
}

const numberOf = (value: Value): number => (value === null || value === undefined ? 0 : Number(value));

function call(expression: Expression & { kind: 'call' }, lookup: Lookup): Value {
  const args = expression.args.map((arg) => evaluate(arg, lookup));
  const texts = args.map((arg) =>
    arg === null ? '' : arg instanceof Unknown || typeof arg === 'object' ? undefined : textOf(arg),
  );
  const [first, second, ...rest] = texts;
  const isKnown = texts.every((text) => text !== undefined && !text.includes('${'));
  switch (expression.name.toLowerCase()) {
    case 'always':
      return true;
    case 'format':
      if (first === undefined || first.includes('${')) break;
      return first.replace(/\{\{|\}\}|\{(\d+)\}/g, (whole, number?: string) =>
        number === undefined
          ? (whole[0] as string)
          : inText(args[Number(number) + 1], expression.args[Number(number) + 1] ?? expression),
      );
    case 'contains':
      if (Array.isArray(args[0]) && second !== undefined && !second.includes('${'))
        return args[0].some((item) => textOf(item)?.toLowerCase() === second.toLowerCase());
      if (isKnown && first !== undefined && second !== undefined)
        return first.toLowerCase().includes(second.toLowerCase());
      break;
    case 'startswith':
      if (isKnown && first !== undefined && second !== undefined)
        return first.toLowerCase().startsWith(second.toLowerCase());
      break;
    case 'endswith':
      if (isKnown && first !== undefined && second !== undefined)
        return first.toLowerCase().endsWith(second.toLowerCase());
      break;
    case 'fromjson':
      if (!isKnown || first === undefined || rest.length > 0) break;
      try {
        return JSON.parse(first) as Value;
      } catch {
        break;
      }
    case 'tojson':
      if (args.length === 1 && isKnown) return JSON.stringify(args[0], null, 2);
      break;
    default:
  }
  return open(expression);
}
