import { hasHole, knownPieces } from '../engine/value';

/** Whether IAM's pattern (`*` any text, `?` one character), case aside, matches a text. Undefined where holes decide. */
export function matches(pattern: string, text: string): boolean | undefined {
  if (!hasHole(pattern) && !hasHole(text)) return meet(pattern.toLowerCase(), text.toLowerCase(), false);
  if (isAll(pattern) || pattern === text) return true;
  const open = (given: string) => knownPieces(given.toLowerCase()).join('*');
  return meet(open(pattern), open(text), true) ? undefined : false;
}

/** Whether a pattern is nothing but stars. */
export const isAll = (pattern: string): boolean => /^\*+$/.test(pattern);

/** Whether a pattern has one of IAM's wildcards. */
export const hasWildcard = (pattern: string): boolean => /[*?]/.test(pattern);

/** Whether a pattern matches a text, or, where both are patterns, some text of the other. */
function meet(left: string, right: string, both: boolean): boolean {
  const star = (char: string | undefined) => both && char === '*';
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
