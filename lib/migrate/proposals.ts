import type { Finding } from '../engine/finding';
import { matcher } from '../engine/levels';
import { SEVERITIES, type Severity } from '../engine/rule';
import { literally } from './globs';
import { byPlace, type Suppression } from './suppression';

/** A waiver that takes the place of suppressions, for somebody to review. */
export interface Proposed {
  readonly rule: string;
  readonly within: readonly string[];
  /** What the authors of the suppressions said; empty where they said nothing. */
  readonly because: string;
  /** The first of the days that the suppressions end on, where any says one. */
  readonly until: string | undefined;
  /** Whether a second person has to agree. */
  readonly needsReview: boolean;
  readonly from: readonly Suppression[];
  /** Findings that it waives besides, since they are called the same. */
  readonly beside: readonly Finding[];
}

/** Waivers in the making: one for all findings of a rule that are waived for the same suppressions. */
export class Proposals {
  private readonly everywhereOf = new Map<string, Suppression[]>();
  private readonly waived = new Map<Finding, Suppression[]>();

  constructor(
    private readonly findings: readonly Finding[],
    private readonly reviewFrom: (rule: string) => Severity | 'off',
  ) {}

  /** Waives a rule everywhere. */
  everywhere(rule: string, suppression: Suppression): undefined {
    this.everywhereOf.set(rule, [...(this.everywhereOf.get(rule) ?? []), suppression]);
  }

  /** Waives findings of a rule, or tells why that is needless. */
  at(rule: string, suppression: Suppression, findings: readonly Finding[]): string | undefined {
    if (this.everywhereOf.has(rule)) return 'waived everywhere';
    for (const finding of findings) this.waived.set(finding, [...(this.waived.get(finding) ?? []), suppression]);
    return undefined;
  }

  /** In the order of the files of the suppressions. */
  get all(): Proposed[] {
    const groups = new Map<string, { from: readonly Suppression[]; findings: Finding[] }>();
    for (const [finding, from] of this.waived) {
      const key = JSON.stringify([finding.rule, from.map(({ tool, id, file, line }) => [tool, id, file, line])]);
      const group = groups.get(key) ?? { from, findings: [] };
      group.findings.push(finding);
      groups.set(key, group);
    }
    const proposed = [
      ...[...this.everywhereOf].map(([rule, from]) => this.proposed(rule, ['**'], from, this.findings)),
      ...[...groups.values()].map(({ from, findings }) =>
        this.proposed(
          (findings[0] as Finding).rule,
          [...new Set(findings.map(({ path }) => literally(path)))],
          from,
          findings,
        ),
      ),
    ];
    return proposed.sort((one, other) => byPlace(one.from[0] as Suppression, other.from[0] as Suppression));
  }

  private proposed(
    rule: string,
    within: readonly string[],
    given: readonly Suppression[],
    meant: readonly Finding[],
  ): Proposed {
    const matches = matcher(within);
    const of = this.findings.filter((finding) => finding.rule === rule);
    const known = new Set([...meant, ...[...this.waived.keys()]]);
    const severity = of[0]?.severity;
    const reviewed = this.reviewFrom(rule);
    const from = [...given].sort(byPlace);
    return {
      rule,
      within,
      because: [...new Set(from.map(({ reason }) => reason).filter(Boolean))].join('; '),
      until: from.flatMap(({ until }) => until ?? []).sort()[0],
      needsReview: reviewed !== 'off' && severity !== undefined && isAtLeast(severity, reviewed),
      from,
      beside: of.filter((finding) => !known.has(finding) && (matches(finding.path) || matches(finding.resource))),
    };
  }
}

const isAtLeast = (severity: Severity, from: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(from);
