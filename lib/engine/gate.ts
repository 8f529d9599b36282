import type { Config, Level } from './config';
import type { Severity } from './rule';

/** What a finding does to the gate: `error` blocks, `warn` asks for a fix by a date, `note` is recorded. */
export type FindingLevel = 'error' | 'warn' | 'note';

/** What one finding costs: the rule's level where configuration gives one, otherwise what its severity costs. */
export function levelOf(
  config: Config,
  level: Level,
  severity: Severity,
  state: 'fail' | 'unknown',
): FindingLevel | 'off' {
  if (level === 'off') return 'off';
  const cost = level === 'on' ? config.severity[severity] : level;
  return state === 'fail' ? cost : weaker(cost, config.unknown);
}

const ORDER = ['off', 'note', 'warn', 'error'] as const;
const weaker = (a: FindingLevel | 'off', b: FindingLevel | 'off') =>
  ORDER[Math.min(ORDER.indexOf(a), ORDER.indexOf(b))] as FindingLevel | 'off';

/** The day a warning should be fixed by. */
export function dueOf(config: Config, severity: Severity, now: Date): string | undefined {
  const days = config.dueDays[severity];
  return days === undefined ? undefined : new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
