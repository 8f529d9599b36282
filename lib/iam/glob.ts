import type { Truth } from '../engine/truth';
import { hasHole, knownPieces } from '../engine/value';

/** Whether IAM's pattern (`*` any text, `?` one character), case aside, matches a text. Undefined where holes decide. */
export function matches(pattern: string, text: string): Truth {
  if (startsOtherwise(pattern, text)) return false;
  if (!hasHole(pattern) && !hasHole(text)) return covers(pattern.toLowerCase(), text.toLowerCase());
  if (isAll(pattern) || pattern === text) return true;
  const open = (given: string) => knownPieces(given.toLowerCase()).join('*');
  return meet(open(pattern), open(text)) ? undefined : false;
}

/** Whether the first characters alone rule a match out: most patterns are for another service than the one asked about. */
function startsOtherwise(pattern: string, text: string): boolean {
  const first = pattern.charCodeAt(0) | 32;
  return first >= 97 && first <= 122 && first !== (text.charCodeAt(0) | 32) && text.charCodeAt(0) !== 36;
}

/** Whether a pattern is nothing but stars. */
export const isAll = (pattern: string): boolean => /^\*+$/.test(pattern);

/** Whether a pattern has one of IAM's wildcards. */
export const hasWildcard = (pattern: string): boolean => /[*?]/.test(pattern);

/** Whether a pattern matches a text, case included, in one pass: after a mismatch the last star takes one character more. */
export function covers(pattern: string, text: string): boolean {
  const star = pattern.indexOf('*');
  if (!pattern.includes('?')) {
    if (star < 0) return pattern === text;
    if (star === pattern.length - 1) return text.startsWith(pattern.slice(0, star));
  }
  return coversFrom(pattern, text);
}

function coversFrom(pattern: string, text: string): boolean {
  let next = 0;
  let read = 0;
  let star = -1;
  let taken = 0;
  while (read < text.length) {
    const char = pattern[next];
    if (char === '*') {
      star = next++;
      taken = read;
    } else if (char === '?' || char === text[read]) {
      next++;
      read++;
    } else if (star >= 0) {
      next = star + 1;
      read = ++taken;
    } else return false;
  }
  while (pattern[next] === '*') next++;
  return next === pattern.length;
}

/** Whether two patterns have a text in common. */
function meet(left: string, right: string): boolean {
  const star = (char: string | undefined) => char === '*';
  let row = Array.from({ length: right.length + 1 }, (_, j) => [...right.slice(0, j)].every(star));
  for (const char of left) {
    const next = [row[0] === true && char === '*'];
    for (let j = 1; j <= right.length; j++) {
      const other = right[j - 1];
      const skips = (char === '*' && (row[j] || next[j - 1])) || (star(other) && (row[j] || next[j - 1]));
      next[j] = Boolean(skips || (row[j - 1] && (char === '*' || char === '?' || char === other || star(other))));
    }
    row = next;
  }
  return row[right.length] === true;
}
