import type { Config } from './config';
import { type Finding, fingerprintOf } from './finding';
import { dueOf } from './gate';
import type { Cost } from './layer';
import { type Levels, matcher } from './levels';
import { type About, SEVERITIES, type Severity } from './rule';
import type { Resource } from './template';
import { namesRule, type Waiver } from './waiver';

/** Every waiver of a run, and which of them were of use. */
export interface Waivers {
  /** The waiver that holds for a finding today. */
  of(rule: string, resource: Pick<Resource, 'id' | 'path'>): Waiver | undefined;
  /** What is wrong with the waivers themselves, once everything is judged. */
  findings(rules: Readonly<Record<string, About>>): Finding[];
}

/** Makes the waivers of a run ready. Those from inside the app count where the configuration allows them, and never for locked rules. */
export function waiversOf(config: Config, inCode: readonly Waiver[], levels: Levels, now: Date): Waivers {
  const today = now.toISOString().slice(0, 10);
  const given = [...config.waivers, ...(config.inCode === 'allowed' ? inCode : [])].map((waiver) => ({
    waiver,
    matches: matcher(waiver.within),
    used: false,
  }));
  return {
    of(rule, resource) {
      if (given.length === 0) return undefined;
      let valid: Waiver | undefined;
      for (const entry of given) {
        const standing = standingOf(entry.waiver, entry.matches, rule, resource, levels, today);
        if (standing === 'applies' || standing === 'expired') entry.used = true;
        if (standing === 'applies') valid ??= entry.waiver;
      }
      return valid;
    },
    findings(rules) {
      const waiverFinding = (rule: keyof typeof WAIVER_WORDS, severity: Severity, waiver: Waiver): Finding =>
        findingOf(rule, severity, waiver, levels.costOfWaiver(waiver.rule, severity), dueOf(config, severity, now));
      return given.flatMap(({ waiver, used }) => {
        if (!used) return [waiverFinding('waivers/unused', 'low', waiver)];
        if (waiver.until < today) return [waiverFinding('waivers/expired', 'medium', waiver)];
        return needsReview(waiver, levels, rules) ? [waiverFinding('waivers/unreviewed', 'medium', waiver)] : [];
      });
    },
  };
}

/** How a waiver stands towards a finding: it applies, or why it does not. */
export type Standing = 'applies' | 'of another rule' | 'locked' | 'elsewhere' | 'expired';

/** How a waiver stands towards a finding of a rule on a resource, on a day. What `matches` is its `within`. */
export function standingOf(
  waiver: Waiver,
  matches: (path: string) => boolean,
  rule: string,
  { id, path }: Pick<Resource, 'id' | 'path'>,
  levels: Levels,
  today: string,
): Standing {
  if (!namesRule(waiver, rule)) return 'of another rule';
  if (waiver.from === 'code' && levels.isLocked(rule)) return 'locked';
  if (!matches(path) && !matches(id)) return 'elsewhere';
  return waiver.until < today ? 'expired' : 'applies';
}

/** Whether a waiver tolerates what is serious on the word of one person. */
export function needsReview(
  waiver: Waiver,
  { reviewFrom }: Levels,
  rules: Readonly<Record<string, Pick<About, 'severity'>>>,
): boolean {
  if (waiver.reviewedBy && waiver.reviewedBy !== waiver.owner) return false;
  return Object.entries(rules).some(([id, { severity }]) => {
    if (!namesRule(waiver, id)) return false;
    const from = reviewFrom(id);
    return from !== 'off' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(from);
  });
}

/** Waivers are judged too: these three are the only findings that no rule makes. */
const WAIVER_WORDS = {
  'waivers/unused': {
    problem: 'This waiver tolerates a finding that no longer exists.',
    why: 'A waiver that nobody needs silences the next real finding in the same place.',
    fix: 'Remove the waiver, or correct its `within`.',
  },
  'waivers/expired': {
    problem: 'This waiver has run out, and the finding it tolerated is still there.',
    why: 'An exception was granted until a day that has passed; it no longer holds.',
    fix: 'Fix the finding, or have the waiver granted again with a new end date.',
  },
  'waivers/unreviewed': {
    problem: 'This waiver tolerates a serious finding on one person’s word.',
    why: 'Exceptions to serious findings are agreed by a second person, so that nobody excuses their own mistakes.',
    fix: 'Have someone other than the owner agree, and name them in `reviewedBy`.',
  },
} as const;

function findingOf(
  rule: keyof typeof WAIVER_WORDS,
  severity: Severity,
  waiver: Waiver,
  cost: Cost,
  dueOn: string | undefined,
): Finding {
  const place = waiver.within.join(', ');
  const level = cost === 'off' ? 'note' : cost;
  const due = level === 'warn' ? dueOn : undefined;
  return {
    rule,
    state: 'fail',
    severity,
    level,
    blocking: level === 'error',
    resource: waiver.rule,
    type: 'waiver',
    path: place,
    at: `waive('${waiver.rule}')`,
    template: waiver.from === 'code' ? 'acknowledgement in code' : 'configuration',
    ...WAIVER_WORDS[rule],
    detail: `waived within ${place} until ${waiver.until}, because: ${waiver.because} (owner: ${waiver.owner})`,
    ...(due ? { due } : {}),
    fingerprint: fingerprintOf(rule, `${waiver.rule} ${place}`, 'waiver'),
  };
}
