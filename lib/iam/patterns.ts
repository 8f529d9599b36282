/**
 * The texts that two patterns of IAM (`*` any text, `?` one character) both stand for, as patterns: `s3:Get*` and
 * `s3:*Object` have `s3:Get*Object` in common. None where they have nothing in common;
 * a pattern that another one of the list contains is left out. Case counts.
 */
export function intersection(left: string, right: string): string[] {
  const known = new Map<number, string[]>();
  const from = (i: number, j: number): string[] => {
    const at = i * (right.length + 1) + j;
    const found = known.get(at) ?? [...new Set(common(i, j))];
    known.set(at, found);
    return found;
  };
  const common = (i: number, j: number): string[] => {
    const [a, b] = [left[i], right[j]];
    if (a === undefined && b === undefined) return [''];
    const after = (char: string, i: number, j: number) => from(i, j).map((rest) => char + rest);
    if (a === '*' && b === '*') return [...after('*', i + 1, j), ...after('*', i, j + 1)];
    if (a === '*') return [...from(i + 1, j), ...(b === undefined ? [] : after(b, i, j + 1))];
    if (b === '*') return [...from(i, j + 1), ...(a === undefined ? [] : after(a, i + 1, j))];
    if (a === undefined || b === undefined) return [];
    if (a === b || a === '?' || b === '?') return after(a === '?' ? b : a, i + 1, j + 1);
    return [];
  };
  const all = [...new Set(from(0, 0).map((pattern) => pattern.replace(/\*+/g, '*')))];
  return all.filter(
    (one, at) =>
      !all.some((other, index) => index !== at && contains(other, one) && (index < at || !contains(one, other))),
  );
}

/** Whether everything that the inner pattern stands for is what the outer one stands for too. Case counts. */
export function contains(outer: string, inner: string): boolean {
  const rest = (states: ReadonlySet<number>): Set<number> => {
    const reached = new Set(states);
    for (const state of reached) if (outer[state] === '*') reached.add(state + 1);
    return reached;
  };
  const step = (states: ReadonlySet<number>, char: string): Set<number> => {
    const next = new Set<number>();
    for (const state of states) {
      if (outer[state] === '*') next.add(state);
      else if (outer[state] === '?' || outer[state] === char) next.add(state + 1);
    }
    return rest(next);
  };
  const seen = new Set<string>();
  const holds = (at: number, states: ReadonlySet<number>): boolean => {
    const key = `${at} ${[...states].sort((a, b) => a - b).join()}`;
    if (seen.has(key)) return true;
    seen.add(key);
    const char = inner[at];
    if (char === undefined) return states.has(outer.length);
    // Only wildcards of the outer pattern take in whatever a wildcard of the inner one stands for.
    if (char === '*') return holds(at + 1, states) && holds(at, step(states, '?'));
    return holds(at + 1, step(states, char));
  };
  return holds(0, rest(new Set([0])));
}
