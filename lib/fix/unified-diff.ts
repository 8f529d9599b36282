/** Lines around what differs. */
const CONTEXT = 3;

/** A step from one text to another: a line of both, of the first, or of the second. */
type Step = readonly [sign: ' ' | '-' | '+', line: string];

/** How one text of a file differs from another, as `git apply` and `patch -p1` take it; empty where it does not. */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const steps = stepsBetween(linesOf(before), linesOf(after));
  const path = name.replaceAll('\\', '/').replace(/^\.?\//, '');
  let text = `--- ${quoted(`a/${path}`)}\n+++ ${quoted(`b/${path}`)}\n`;
  let [first, second] = [1, 1];
  for (let at = 0; at < steps.length; ) {
    const end = endOfHunk(steps, at);
    if (end === undefined) break;
    const start = Math.max(at, steps.findIndex(([sign], index) => index >= at && sign !== ' ') - CONTEXT);
    first += start - at;
    second += start - at;
    const hunk = steps.slice(start, end);
    const of = (sign: string): number => hunk.filter(([own]) => own !== sign).length;
    const [old, fresh] = [of('+'), of('-')];
    text += `@@ -${first},${old} +${second},${fresh} @@\n`;
    for (const [sign, line] of hunk)
      text += line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;
    first += old;
    second += fresh;
    at = end;
  }
  return text;
}

/** A path as git writes it, so that nothing in it ends the line or reaches a terminal. */
const quoted = (path: string): string =>
  /[\p{Cc}\p{Bidi_Control}"\\]/u.test(path)
    ? `"${[...Buffer.from(path)].map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`)).join('')}"`
    : path;

/** Printable ASCII that stands for itself within quotes. */
const isPlain = (byte: number): boolean => byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;

/** Where the lines end that belong to the next difference, and to those near it. */
function endOfHunk(steps: readonly Step[], from: number): number | undefined {
  let last: number | undefined;
  for (let at = from; at < steps.length; at++) {
    if (steps[at]?.[0] !== ' ') last = at;
    else if (last !== undefined && at - last > 2 * CONTEXT) break;
  }
  return last === undefined ? undefined : Math.min(last + 1 + CONTEXT, steps.length);
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The shortest way from one text to another: E. Myers, An O(ND) Difference Algorithm and Its Variations, 1986. */
function stepsBetween(one: readonly string[], other: readonly string[]): Step[] {
  const reached: Map<number, number>[] = [];
  let furthest = new Map([[1, 0]]);
  const isEnd = (x: number, y: number): boolean => x >= one.length && y >= other.length;
  for (let edits = 0; ; edits++) {
    reached.push(furthest);
    const next = new Map(furthest);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = comesDown(furthest, diagonal, edits)
        ? (furthest.get(diagonal + 1) as number)
        : (furthest.get(diagonal - 1) as number) + 1;
      while (x < one.length && x - diagonal < other.length && one[x] === other[x - diagonal]) x++;
      next.set(diagonal, x);
      if (isEnd(x, x - diagonal)) return wayBack(one, other, reached);
    }
    furthest = next;
  }
}

const comesDown = (furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean =>
  diagonal === -edits ||
  (diagonal !== edits && (furthest.get(diagonal - 1) as number) < (furthest.get(diagonal + 1) as number));

function wayBack(
  one: readonly string[],
  other: readonly string[],
  reached: readonly ReadonlyMap<number, number>[],
): Step[] {
  const steps: Step[] = [];
  let [x, y] = [one.length, other.length];
  for (let edits = reached.length - 1; edits >= 0; edits--) {
    const furthest = reached[edits] as ReadonlyMap<number, number>;
    const diagonal = x - y;
    const before = comesDown(furthest, diagonal, edits) ? diagonal + 1 : diagonal - 1;
    const from = furthest.get(before) as number;
    while (x > from && y > from - before) {
      x--;
      y--;
      steps.push([' ', one[x] as string]);
    }
    if (edits === 0) break;
    if (x === from) steps.push(['+', other[--y] as string]);
    else steps.push(['-', one[--x] as string]);
  }
  return steps.reverse();
}
