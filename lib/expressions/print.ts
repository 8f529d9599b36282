import { type Expression, LEVELS } from './expression';

/** An expression as text that reads as the same one. */
export function print(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string'
        ? `'${expression.value.replaceAll("'", "''")}'`
        : number(expression.value);
    case 'context':
      return expression.name;
    case 'property':
      return `${operand(expression.of)}.${expression.name}`;
    case 'each':
      return `${operand(expression.of)}.*`;
    case 'index':
      return `${operand(expression.of)}[${print(expression.by)}]`;
    case 'call':
      return `${expression.name}(${expression.args.map(print).join(', ')})`;
    case 'not':
      return `!${operand(expression.of)}`;
    case 'binary': {
      const level = levelOf(expression);
      const side = (one: Expression, isRight: boolean) =>
        levelOf(one) < level || (isRight && levelOf(one) === level) ? `(${print(one)})` : print(one);
      return `${side(expression.left, false)} ${expression.sign} ${side(expression.right, true)}`;
    }
  }
}

const number = (value: null | boolean | number): string =>
  value === Number.POSITIVE_INFINITY ? 'Infinity' : Object.is(value, -0) ? '-0' : String(value);

/** What stands before a `.` or after a `!`. */
const operand = (one: Expression): string =>
  one.kind === 'binary' || one.kind === 'not' || one.kind === 'literal' ? `(${print(one)})` : print(one);

const levelOf = (one: Expression): number =>
  one.kind === 'binary' ? LEVELS.findIndex((signs) => signs.includes(one.sign)) : LEVELS.length;
