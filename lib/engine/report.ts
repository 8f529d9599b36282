import type { Finding } from './finding';
import { loadedWhenAsked, type Rule } from './rule';

/** Something could not be looked into, and why: an opaque module, a macro, a file that is no template. */
export interface Notice {
  readonly template: string;
  readonly message: string;
}

/** Something that should have been judged and could not be: a broken template, a rule that failed. */
export interface Failure {
  readonly template: string;
  /** Which file, where in it, and what to do. */
  readonly message: string;
}

/** On how many resources a rule passed, failed, and stayed open. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly open: number;
}

/** A configuration, as reports name it. */
export interface Decided {
  readonly file?: string;
  /** The names of its layers. */
  readonly layers: readonly string[];
}

/** What was judged, and what was found. */
export interface Report {
  readonly findings: readonly Finding[];
  readonly checked: {
    readonly templates: number;
    readonly resources: number;
    /** Rules that were on. */
    readonly rules: number;
    /** Verdicts reached: one rule on one resource. */
    readonly verdicts: number;
    readonly passed: number;
  };
  /** What each rule that was on came to, by its id: on how many resources it passed, failed, or only deployment can tell. */
  readonly tally: Readonly<Record<string, Tally>>;
  /** How many resources there are of each type of AWS that no rule judges or reads: silence says nothing of them. */
  readonly withoutRule?: Readonly<Record<string, number>>;
  readonly notices: readonly Notice[];
  /** What could not be judged never passes: one failure blocks. */
  readonly failures: readonly Failure[];
  /** True when a finding blocks, or when something could not be judged. */
  readonly blocked: boolean;
  /** The configuration that decided, once for each. */
  readonly decidedBy?: readonly Decided[];
  /** Every rule that was on, by id, for reports that describe them. */
  readonly rules: Readonly<Record<string, Rule>>;
}

/** A report of what was found, and whether that blocks. */
export const reportOf = (found: Omit<Report, 'blocked'>): Report => ({
  ...found,
  blocked: found.failures.length > 0 || found.findings.some(({ blocking }) => blocking),
});

/** What several runs came to together, but for the findings, which may be the same. */
export function joined(reports: readonly Report[]): Omit<Report, 'findings' | 'blocked'> {
  const sum = (count: (report: Report) => number) => reports.reduce((total, report) => total + count(report), 0);
  const ids = new Set(reports.flatMap(({ tally }) => Object.keys(tally)));
  const talliesOf = (id: string): Tally => ({
    passed: sum(({ tally }) => tally[id]?.passed ?? 0),
    failed: sum(({ tally }) => tally[id]?.failed ?? 0),
    open: sum(({ tally }) => tally[id]?.open ?? 0),
  });
  return {
    checked: {
      templates: sum(({ checked }) => checked.templates),
      resources: sum(({ checked }) => checked.resources),
      rules: Math.max(...reports.map(({ checked }) => checked.rules)),
      verdicts: sum(({ checked }) => checked.verdicts),
      passed: sum(({ checked }) => checked.passed),
    },
    tally: Object.fromEntries([...ids].map((id) => [id, talliesOf(id)])),
    withoutRule: Object.fromEntries(
      [...new Set(reports.flatMap(({ withoutRule = {} }) => Object.keys(withoutRule)))].map((type) => [
        type,
        sum(({ withoutRule }) => withoutRule?.[type] ?? 0),
      ]),
    ),
    notices: reports.flatMap(({ notices }) => notices),
    failures: reports.flatMap(({ failures }) => failures),
    decidedBy: reports.flatMap(({ decidedBy = [] }) => decidedBy),
    rules: loadedWhenAsked(ids, (id) => reports.findLast(({ rules }) => id in rules)?.rules[id] as Rule),
  };
}
