import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What tests try that is worth to be told in numbers. */
type What = 'constructs deployed' | 'grants tried' | 'refusals seen' | 'functions run' | 'faults injected';

/** Every file of tests runs by itself, and notes here what all of them did. */
const file = (): string => join(tmpdir(), 'tally');

/** Counts something that was tried, and told so at the end of the run. */
export const tally = (what: What, times = 1): void => appendFileSync(file(), `${times} ${what}\n`);

/** All that was counted in a run, in words; nothing where nothing was. */
export function tallied(): string | undefined {
  if (!existsSync(file())) return undefined;
  const counts = new Map<string, number>();
  for (const [, times, what = ''] of readFileSync(file(), 'utf8').matchAll(/^(\d+) (.*)$/gm))
    counts.set(what, (counts.get(what) ?? 0) + Number(times));
  return [...counts].map(([what, times]) => `${times} ${what}`).join(', ');
}
