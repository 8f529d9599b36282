import type { Value } from '../../../engine/value';
import { asNumber, bad, type Functions, onNumbers, strict } from './apply';

/** Functions that give a number. */
export const numbers: Functions = {
  abs: onNumbers((number = 0) => Math.abs(number)),
  ceil: onNumbers((number = 0) => withoutSign(Math.ceil(number))),
  floor: onNumbers((number = 0) => withoutSign(Math.floor(number))),
  signum: onNumbers((number = 0) => (Number.isInteger(number) ? Math.sign(number) : bad('a whole number is needed'))),
  max: onNumbers((...numbers) => (numbers.length > 0 ? Math.max(...numbers) : bad('the largest of nothing'))),
  min: onNumbers((...numbers) => (numbers.length > 0 ? Math.min(...numbers) : bad('the smallest of nothing'))),
  pow: onNumbers((base = 0, power = 0) => exact(base ** power)),
  log: onNumbers((number = 0, base = 0) => log(number, base)),
  sum: strict((list) => {
    if (!Array.isArray(list) || list.length === 0) return bad('a sum of nothing');
    const numbers = list.map(asNumber);
    if (numbers.includes(undefined)) return bad('a number is needed');
    return numbers.every(isExact) ? exact((numbers as number[]).reduce((sum, item) => sum + item, 0)) : undefined;
  }),
  parseint: strict((text, base) =>
    typeof text === 'string' ? parseInteger(text, asNumber(base) ?? 0) : bad('text is needed'),
  ),
  range: onNumbers(range),
};

/** Terraform keeps a negative zero apart from zero. */
const withoutSign = (number: number): Value | undefined => (Object.is(number, -0) ? undefined : number);

/** Whether computations in doubles are sure to agree with those of Terraform. */
const isExact = (number = 0.1): boolean => Number.isSafeInteger(number * 64);

const exact = (number: number): Value | undefined => (isExact(number) ? withoutSign(number) : undefined);

/** Terraform, too, computes logarithms in doubles. */
const log = (number: number, base: number): Value | undefined => {
  const power = Math.log(number) / Math.log(base);
  return Number.isFinite(power) ? withoutSign(power) : undefined;
};

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

function parseInteger(text: string, base: number): Value | undefined {
  if (!Number.isInteger(base) || base < 2 || base > 62) return bad('a base between 2 and 62 is needed');
  const [, sign, digits = ''] = /^([+-]?)([0-9a-zA-Z]+)$/.exec(text) ?? [];
  let number = 0;
  for (const digit of base > 36 ? digits : digits.toLowerCase()) {
    const value = DIGITS.indexOf(digit);
    if (value >= base) return bad(`'${text}', which is no number in base ${base}`);
    number = number * base + value;
  }
  if (digits === '') return bad(`'${text}', which is no number`);
  return exact(sign === '-' ? -number : number);
}

function range(...numbers: number[]): Value | undefined {
  const [start, end, step] =
    numbers.length === 1 ? [0, numbers[0] as number, undefined] : (numbers as [number, number, number | undefined]);
  const by = step ?? (end < start ? -1 : 1);
  if (by === 0 || !numbers.every(Number.isSafeInteger)) return by === 0 ? bad('a range that never ends') : undefined;
  if ((end - start) * by < 0) return step === undefined ? [] : bad('a range that never ends');
  const out: Value[] = [];
  for (let at = start; by > 0 ? at < end : at > end; at += by) {
    if (out.length >= 1024) return bad('a range of more than 1024');
    out.push(at);
  }
  return out;
}
