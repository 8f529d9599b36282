import type { Migrated } from '.';
import { byPlace, type Suppression } from './suppression';
import { named } from './written';

/** What was suppressed, and beside it what is waived instead, or why nothing is; in the order of the files. */
export function sideBySide({ waivers, leftOut }: Migrated): string[] {
  const rows = new Map<Suppression, string[]>();
  const add = (suppression: Suppression, text: string): void => {
    rows.set(suppression, [...(rows.get(suppression) ?? []), text]);
  };
  for (const { rule, within, from } of waivers)
    for (const suppression of from) add(suppression, `waive ${rule} within ${within.join(', ')}`);
  for (const { suppression, why } of leftOut) add(suppression, `left out: ${why}`);
  const sorted = [...rows].sort(([one], [other]) => byPlace(one, other));
  const width = Math.max(...sorted.map(([suppression]) => named(suppression).length));
  return sorted.flatMap(([suppression, texts]) =>
    texts.map((text, at) => `${(at === 0 ? named(suppression) : '').padEnd(width)}  ${text}`),
  );
}
