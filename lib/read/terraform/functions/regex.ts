import type { Value } from '../../../engine/value';
import { Failed, record } from '../values';
import { bad, type Functions, onTexts } from './apply';

/** Functions of regular expressions, which Terraform writes in the dialect of Go. */
export const regex: Functions = {
  regex: onTexts((pattern = '', text = '') => {
    const found = matches(pattern, text, 1);
    if (!found || found instanceof Failed) return found;
    const [first] = found;
    return first ? captured(first) : bad('text that a pattern does not match');
  }),
  regexall: onTexts((pattern = '', text = '') => {
    const found = matches(pattern, text, 10_000);
    return !found || found instanceof Failed ? found : all(found.map(captured));
  }),
};

/** Text with all matches of a pattern replaced; `$1` and `${name}` in `by` are what groups matched. */
export function replaceAll(text: string, pattern: string, by: string): Value | undefined {
  const found = matches(pattern, text, 10_000);
  if (!found || found instanceof Failed) return found;
  let out = '';
  let end = 0;
  for (const { index, groups, names } of found) {
    out += text.slice(end, index) + expanded(by, groups, names);
    end = index + (groups[0] as string).length;
  }
  return out + text.slice(end);
}

/** What a pattern matched: the whole, then its groups. */
interface Match {
  readonly index: number;
  readonly groups: readonly (string | null)[];
  readonly names: { readonly [name: string]: string | null } | undefined;
}

/** Longer texts are left undecided, and patterns that take longer. */
const MAX_LENGTH = 100_000;
const MAX_MILLISECONDS = 500;

let context: { text?: string; pattern?: RegExp; found?: RegExpMatchArray[] } | undefined;

function matches(pattern: string, text: string, most: number): Match[] | Failed | undefined {
  const translated = translate(pattern);
  if (!translated || translated instanceof Failed || text.length > MAX_LENGTH) return translated as Failed | undefined;
  const { createContext, runInContext } = require('node:vm') as typeof import('node:vm');
  context ??= createContext({}) as object;
  try {
    context.pattern = new RegExp(translated.source, translated.flags);
    context.text = text;
    runInContext('found = [...text.matchAll(pattern)]', context, { timeout: MAX_MILLISECONDS });
  } catch {
    return undefined;
  }
  const out: Match[] = [];
  let end = -1;
  for (const found of (context.found ?? []).slice(0, most + 1)) {
    const [whole] = found;
    const { index = 0 } = found;
    // Go finds nothing empty right behind a match.
    if (whole === '' && index === end) continue;
    end = index + whole.length;
    const groups = Array.from(found, (group) => group ?? null);
    const names =
      found.groups && Object.fromEntries(Object.entries(found.groups).map(([name, group]) => [name, group ?? null]));
    out.push({ index, groups, names });
  }
  return most > 1 && out.length > most ? undefined : out;
}

/** One match as Terraform gives it: text, or its groups as a list or, where they have names, as a map. */
function captured({ groups, names }: Match): Value | undefined {
  if (groups.length === 1) return groups[0] as string;
  if (!names) return groups.slice(1);
  return Object.keys(names).length === groups.length - 1 ? Object.assign(record(), names) : undefined;
}

const all = (items: (Value | undefined)[]): Value | undefined => (items.includes(undefined) ? undefined : items);

const expanded = (by: string, groups: Match['groups'], names: Match['names']): string =>
  by.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (_, plain?: string, braced?: string) => {
    const name = plain ?? braced;
    if (name === undefined) return '$';
    return (/^\d+$/.test(name) ? groups[Number(name)] : names?.[name]) ?? '';
  });

/** What Go's classes by name stand for. */
const CLASSES: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z', alpha: 'A-Za-z', ascii: '\\x00-\\x7F', blank: '\\t ', cntrl: '\\x00-\\x1F\\x7F', digit: '0-9',
  graph: '!-~', lower: 'a-z', print: ' -~', punct: '!-\\/:-@\\[-`\\{-~', space: '\\t\\n\\v\\f\\r ', upper: 'A-Z',
  word: '0-9A-Za-z_', xdigit: '0-9A-Fa-f',
}; // biome-ignore format: one table

const SPACE = '\\t\\n\\f\\r ';

/** One piece of a pattern of Go. */
const PIECE =
  /\\p\{?\^?[A-Z][a-z]?\}?|\\x\{[0-9a-fA-F]+\}|\\x[0-9a-fA-F]{2}|\\[\s\S]|\[:\^?\w+:\]|\(\?P?<\w+>|\(\?:|\(\?|\{\d+(?:,\d*)?\}|[\s\S]/gu;

/** A pattern of Go as one of JavaScript. Undefined where it says what only Go can. */
function translate(pattern: string): { source: string; flags: string } | Failed | undefined {
  const [flagged = '', flags = ''] = /^\(\?([ims]+)\)/.exec(pattern) ?? [];
  const perLine = flags.includes('m');
  let out = '';
  /** Where a class of characters began; there `]` and `^` are other than elsewhere. */
  let classAt = -1;
  for (const [piece] of pattern.slice(flagged.length).matchAll(PIECE)) {
    const inClass = classAt >= 0;
    const isFirst = inClass && /^\[\^?$/.test(out.slice(classAt));
    const translated = piece.startsWith('\\') ? escapeOf(piece, inClass) : undefined;
    if (piece.startsWith('\\')) {
      if (translated === undefined) return undefined;
      out += translated;
    } else if (/^\[:\^?\w+:\]$/.test(piece) && inClass) {
      const named = CLASSES[piece.slice(2, -2)];
      if (named === undefined) return undefined;
      out += named;
    } else if (inClass) {
      if (piece === ']' && !isFirst) classAt = -1;
      if (piece.length > 1 && !/^\{/.test(piece)) return undefined;
      out += (piece === ']' && isFirst) || piece === '[' ? `\\${piece}` : piece;
    } else if (piece === '(?') return undefined;
    else if (piece === '[') {
      classAt = out.length;
      out += piece;
    } else if (piece.startsWith('[:')) return undefined;
    else if (piece === '.') out += flags.includes('s') ? '[\\s\\S]' : '[^\\n]';
    else if (piece === '^') out += perLine ? '(?<![^\\n])' : piece;
    else if (piece === '$') out += perLine ? '(?![^\\n])' : piece;
    else if (piece === '{' || piece === '}' || piece === ']') out += `\\${piece}`;
    else out += piece.replace(/^\(\?P</, '(?<');
  }
  return { source: out, flags: `gu${flags.includes('i') ? 'i' : ''}` };
}

/** An escape of Go; undefined for one that has no counterpart. */
function escapeOf(piece: string, inClass: boolean): string | undefined {
  const sign = piece[1] as string;
  if (sign === 'p' || sign === 'P') {
    const [, name] = /^\\[pP]\{?([A-Z][a-z]?)\}?$/.exec(piece) ?? [];
    return name === undefined || !/^(L|Lu|Ll|Lt|Lm|Lo|N|Nd|Nl|No|P|S|Z|M|C)$/.test(name)
      ? undefined
      : `\\${sign}{${name}}`;
  }
  if (/^\\x\{/.test(piece)) return `\\u${piece.slice(2)}`;
  if (/^\\x./.test(piece)) return piece;
  if (/[dDwW]/.test(sign)) return piece;
  if (/[tnrfv]/.test(sign)) return piece;
  if (sign === 's') return inClass ? SPACE : `[${SPACE}]`;
  if (sign === 'a') return '\\x07';
  if (!inClass) {
    if (sign === 'S') return `[^${SPACE}]`;
    if (sign === 'b' || sign === 'B') return piece;
    if (sign === 'A') return '(?<![\\s\\S])';
    if (sign === 'z') return '(?![\\s\\S])';
  }
  return /^[!-/:-@[-`{-~]$/.test(sign) ? `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}` : undefined;
}
