/** The known name that a misspelt one is closest to, where one is close at all. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  let best: { id: string; score: number } | undefined;
  for (const id of known) {
    const score = likeness(name, id);
    if (score > (best?.score ?? 0.5)) best = { id, score };
  }
  return best?.id;
}

/** The share of letter pairs that two names have in common (Dice's coefficient). */
function likeness(a: string, b: string): number {
  const pairs = (text: string) => new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
  const [left, right] = [pairs(a), pairs(b)];
  return (2 * [...left].filter((pair) => right.has(pair)).length) / (left.size + right.size || 1);
}
