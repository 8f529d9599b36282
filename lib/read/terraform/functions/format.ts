import { hasHole, Unknown, type Value } from '../../../engine/value';
import { Failed, isAscii, isMap, isOpen, isSet, toText } from '../values';
import { type Apply, bad, isNameOrId } from './apply';
import { encode } from './json';

const VERB = /%(?:\[(\d+)\])?([-+ #0]*)(\d*)(?:\.(\d+))?([a-zA-Z%])|%/g;

/** How one verb of a format wants its value. */
interface Wish {
  readonly verb: string;
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
}

/** Terraform's `format`. */
export const format: Apply = ([pattern, ...values], { literal }) => {
  if (pattern instanceof Unknown) return undefined;
  if (typeof pattern !== 'string') return bad('a format is needed');
  if (hasHole(pattern)) return undefined;
  let next = 0;
  let used = 0;
  let outcome: Failed | undefined | 'text' = 'text';
  const text = pattern.replace(
    VERB,
    (whole: string, at: string | undefined, flags: string, width: string, precision: string | undefined, verb) => {
      if (whole === '%%') return '%';
      if (at !== undefined) next = Number(at) - 1;
      if (!verb || verb === '%' || next >= values.length) {
        outcome = !verb || next < values.length ? undefined : bad('a format with too few arguments');
        return '';
      }
      const value = values[next++] as Value;
      used = Math.max(used, next);
      const wish = { verb, flags, width: Number(width), precision: precision === undefined ? undefined : +precision };
      const isWished = flags + width !== '' || precision !== undefined;
      const piece = written(isWished ? literal(value) : value, wish, isWished);
      if (typeof piece !== 'string') outcome = piece;
      return typeof piece === 'string' ? piece : '';
    },
  );
  if (outcome !== 'text') return outcome;
  return used < values.length ? bad('a format with too many arguments') : text;
};

/** Terraform's `formatlist`: a format for each element of the lists among its arguments. */
export const formatList: Apply = ([pattern, ...values], around) => {
  const all = values.filter((value): value is Value[] => Array.isArray(value));
  // What is open may be a list; a set that deployment completes has an order of its own.
  if (values.some((value) => value instanceof Unknown && !isNameOrId(value))) return undefined;
  if (all.some((list) => isSet(list) && list.length > 1 && list.some(isOpen))) return undefined;
  const [first] = all;
  if (all.some((list) => list.length !== first?.length)) return bad('a formatlist of lists of different lengths');
  const made = Array.from({ length: first?.length ?? 1 }, (_, at) =>
    format([pattern as Value, ...values.map((value) => (Array.isArray(value) ? (value[at] as Value) : value))], around),
  );
  return made.find((item) => item instanceof Failed) ?? (made.includes(undefined) ? undefined : made);
};

function written(value: Value, wish: Wish, isWished: boolean): string | Failed | undefined {
  const { verb, flags, width } = wish;
  const open = isOpen(value);
  if (open && isWished) return undefined;
  const piece = open ? (/^[svdt]$/.test(verb) ? toText(value) : undefined) : pieceOf(value, wish);
  if (typeof piece !== 'string' || piece.length >= width || verb === 't') return piece;
  if (!isAscii(piece)) return undefined;
  if (flags.includes('-')) return piece.padEnd(width);
  if (!flags.includes('0')) return piece.padStart(width);
  const [, sign = '', digits = ''] = /^([+\- ]?)(.*)$/s.exec(piece) ?? [];
  return /[sq]/.test(verb) ? piece.padStart(width, '0') : sign + digits.padStart(width - sign.length, '0');
}

/** A known value as a verb writes it, before it is padded. */
function pieceOf(value: Value, wish: Wish): string | Failed | undefined {
  const { verb, flags, precision } = wish;
  if (value === null) return bad(`%${verb} of null`);
  const isWhole = isMap(value) || Array.isArray(value);
  if (verb === 'v' && precision === undefined) {
    if (flags.includes('#') || isWhole) return encode(value);
    return flags.replace(/[-0]/g, '') === '' ? toText(value) : undefined;
  }
  if (isWhole) return bad(`%${verb} of a list or map`);
  if (verb === 's' || verb === 'q') {
    const text = toText(value) as string;
    if (precision !== undefined && !isAscii(text)) return undefined;
    const cut = precision === undefined ? text : text.slice(0, precision);
    return verb === 's' ? cut : /^[ -~]*$/.test(cut) ? JSON.stringify(cut) : undefined;
  }
  if (verb === 't') {
    const text = toText(value);
    return text === 'true' || text === 'false' ? text : bad('%t of something that is neither true nor false');
  }
  const text = toText(value) as string;
  if (!/^-?\d+(\.\d+)?$/.test(text)) return bad(`%${verb} of something that is no number`);
  const number = numeral(Number(text), wish);
  const sign = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  return number === undefined || number.startsWith('-') ? number : sign + number;
}

function numeral(number: number, { verb, flags, precision }: Wish): string | undefined {
  if (flags.includes('#')) return undefined;
  const base = { b: 2, o: 8, d: 10, x: 16, X: 16 }[verb];
  if (base !== undefined) {
    if (!Number.isSafeInteger(number) || precision !== undefined) return undefined;
    const digits = number.toString(base);
    return verb === 'X' ? digits.toUpperCase() : digits;
  }
  if (verb === 'e' || verb === 'E') {
    const text = number.toExponential(precision ?? 6).replace(/e([+-])(\d)$/, 'e$10$2');
    return isTie(number, precision) ? undefined : verb === 'E' ? text.toUpperCase() : text;
  }
  if (verb === 'f' || verb === 'F')
    return isTie(number, precision) || Math.abs(number) >= 1e21 ? undefined : number.toFixed(precision ?? 6);
  const isPlain = number === 0 || (Math.abs(number) >= 1e-4 && Math.abs(number) < 1e21);
  return /^[gG]$/.test(verb) && precision === undefined && isPlain ? String(number) : undefined;
}

/** Whether a number may stand in the middle between two of fewer digits, where Go rounds otherwise. */
const isTie = (number: number, precision = 6): boolean => {
  const digits = String(number).replace(/^-?\d*\.?/, '');
  return digits.length > precision && digits.endsWith('5');
};
