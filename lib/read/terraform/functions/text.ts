import { hasHole, knownPieces, Unknown, type Value } from '../../../engine/value';
import { Failed, isAscii, isOpen, isSet, toText } from '../values';
import { bad, type Functions, lists, onAscii, onTexts, strict, strings } from './apply';
import { format, formatList } from './format';
import { replaceAll } from './regex';

/** Functions that work on text. */
export const text: Functions = {
  lower: onAscii((text) => text.toLowerCase()),
  upper: onAscii((text) => text.toUpperCase()),
  title: onAscii((text) =>
    text.replace(/(^|[^A-Za-z0-9_])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase()),
  ),
  strrev: onAscii((text) => (text.includes('\r\n') ? undefined : [...text].reverse().join(''))),
  trimspace: onAscii((text) => text.trim()),
  chomp: onAscii((text) => text.replace(/(?<![\r\n])[\r\n]+$/, '')),
  trim: onTexts((text = '', signs = '') => trimmed(text, signs)),
  trimprefix: onTexts((text = '', prefix = '') => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  trimsuffix: onTexts((text = '', suffix = '') =>
    suffix && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text,
  ),
  indent: strict((spaces, value) => {
    const text = toText(value);
    return typeof spaces === 'number' && spaces >= 0 && text !== undefined
      ? text.replaceAll('\n', `\n${' '.repeat(Math.min(spaces, 1000))}`)
      : bad('a number of spaces and text are needed');
  }),
  replace: ([text, search, by], around) => {
    if (!isPattern(search)) return replaceText([text, search, by], around);
    // `${1}` and `${name}` stand for groups of the pattern there, not for what is open.
    return typeof by === 'string' && !hasHole(by.replace(/\$\{\w+\}/g, ''))
      ? onTexts((text = '', pattern = '') => replaceAll(text, pattern.slice(1, -1), by))(
          [text as Value, search],
          around,
        )
      : undefined;
  },
  substr: strict((text, offset, length) => {
    if (
      typeof text !== 'string' ||
      !isAscii(text) ||
      text.includes('\r\n') ||
      typeof offset !== 'number' ||
      typeof length !== 'number'
    )
      return undefined;
    const from = offset < 0 ? text.length + offset : offset;
    if (from < 0 || length < -1) return undefined;
    return length === -1 ? text.slice(from) : text.slice(from, from + length);
  }),
  strcontains: onTexts((text = '', part = '') => text.includes(part)),
  startswith: ([text, prefix], { literal }) => {
    const [whole, start] = [literal(text as Value), literal(prefix as Value)];
    if (typeof whole !== 'string' || typeof start !== 'string' || hasHole(start))
      return whole instanceof Unknown || start instanceof Unknown || typeof start === 'string'
        ? undefined
        : bad('text is needed');
    if (!hasHole(whole)) return whole.startsWith(start);
    const known = knownPieces(whole)[0] as string;
    return known.length >= start.length || !start.startsWith(known) ? known.startsWith(start) : undefined;
  },
  endswith: onTexts((text = '', suffix = '') => text.endsWith(suffix)),
  split: ([separator, value], { literal }) => {
    const text = toText(literal(value as Value));
    if (value instanceof Unknown || typeof separator !== 'string' || hasHole(separator)) return undefined;
    if (text === undefined) return bad('text is needed');
    return hasHole(text) || (separator === '' && !isAscii(text)) ? undefined : text.split(separator);
  },
  join: ([separator, ...rest]) => {
    const all = lists(rest);
    if (!all || all instanceof Failed || separator instanceof Unknown) return all instanceof Failed ? all : undefined;
    // A set that deployment completes has an order of its own.
    if (all.some((list) => isSet(list) && list.length > 1 && list.some(isOpen))) return undefined;
    const pieces = strings(all.flat());
    return pieces && typeof separator === 'string'
      ? pieces.join(separator)
      : bad('a join of something that is no text');
  },
  format,
  formatlist: formatList,
  templatestring: ([pattern, variables], { template }) =>
    typeof pattern === 'string' && variables !== null && typeof variables === 'object' && !Array.isArray(variables)
      ? variables instanceof Unknown
        ? undefined
        : template(pattern, variables)
      : undefined,
  basename: onTexts((path = '') => nameOf(path)),
  dirname: onTexts((path = '') => {
    const { normalize } = require('node:path/posix') as typeof import('node:path/posix');
    return normalize(path.slice(0, path.lastIndexOf('/') + 1) || '.').replace(/(?<=[^/])\/$/, '');
  }),
};

const isPattern = (search: Value): search is string => typeof search === 'string' && /^\/[\s\S]*\/$/.test(search);

const replaceText: Functions[string] = (args, around) => {
  const [text, search, by] = args.map((arg) => toText(around.literal(arg)));
  return !(args[0] instanceof Unknown) &&
    text !== undefined &&
    search &&
    by !== undefined &&
    hasHole(text + by) &&
    !hasHole(search)
    ? replacedAround(text, search, by)
    : replaceWhole(args, around);
};

const replaceWhole = onTexts((text = '', search = '', by = '') =>
  search === '' && !isAscii(text) ? undefined : text.replaceAll(search, () => by),
);

/** Replaces what stands between holes. Undefined where what is sought could begin or end within one. */
function replacedAround(text: string, search: string, by: string): string | undefined {
  const pieces = knownPieces(text);
  const last = pieces.length - 1;
  for (const [index, piece] of pieces.entries()) {
    const [before, after] = [index > 0, index < last];
    for (let length = 1; length < search.length; length++)
      if ((before && piece.startsWith(search.slice(-length))) || (after && piece.endsWith(search.slice(0, length))))
        return undefined;
    if (before && after && piece !== '' && search.includes(piece) && piece !== search) return undefined;
  }
  return pieces.map((piece) => piece.replaceAll(search, () => by)).join('${?}');
}

function trimmed(text: string, signs: string): string {
  const left = [...text];
  while (left.length > 0 && signs.includes(left[0] as string)) left.shift();
  while (left.length > 0 && signs.includes(left.at(-1) as string)) left.pop();
  return left.join('');
}

function nameOf(path: string): string {
  const bare = path.replace(/(?<!\/)\/+$/, '');
  return bare === '' ? (path === '' ? '.' : '/') : bare.slice(bare.lastIndexOf('/') + 1);
}
