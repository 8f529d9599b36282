import type { Config } from './config';
import type { Severity } from './rule';

/** What a finding does to the gate: `error` blocks, `warn` asks for a fix by a date, `note` is recorded. */
export type FindingLevel = 'error' | 'warn' | 'note';

/** The day a warning should be fixed by. */
export function dueOf(config: Config, severity: Severity, now: Date): string | undefined {
  const days = config.dueDays[severity];
  return days === undefined ? undefined : new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
