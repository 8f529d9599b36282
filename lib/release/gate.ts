import { BulwarkError, messageOf } from '../engine/error';
import { isDay } from '../engine/waiver';
import { componentsOf } from './bill-of-materials';
import { type Report, readReport } from './report';
import type { ScanFinding } from './sarif';
import { DUE_DAYS, type Measure, SEVERITIES, type SeverityPolicy } from './severity';

/** A finding of a scanner that is tolerated: which, why, on whose word, and until when. */
export interface ScanWaiver {
  readonly scanner: string;
  readonly rule: string;
  /** The file it is tolerated in. @default every file */
  readonly path?: string;
  readonly because: string;
  readonly owner: string;
  /** The last day it holds, as YYYY-MM-DD. */
  readonly until: string;
}

/** What a run brought to the gate. */
export interface Brought {
  /** The report of each scanner that has to run, or why there is none. */
  readonly reports: Readonly<Record<string, Report | { readonly missing: string }>>;
  /** The bill of materials, or why there is none. */
  readonly bill: string | { readonly missing: string };
  /** What is wrong with the signed provenance. */
  readonly provenance: readonly string[];
}

/** The event that tells of a finding which does not stop a run, as rules on its bus name it. */
export const FINDING = { source: 'cdk-bulwark.pipeline', detailType: 'Finding' };

/** What a finding comes to. */
export interface Judged {
  readonly finding: ScanFinding;
  readonly measure: Measure;
  readonly waiver?: ScanWaiver;
  /** The day by which it has to be dealt with, as YYYY-MM-DD. */
  readonly due?: string;
}

/** What the gate says of a run. */
export interface Decision {
  readonly passes: boolean;
  /** Why the run could not be judged, or lacks what a release needs. Nothing waives these. */
  readonly problems: readonly string[];
  readonly judged: readonly Judged[];
}

/** Decides on a run: it passes with every report, a bill of materials and sound provenance, and without a finding that blocks. */
export function decide(
  brought: Brought,
  policy: SeverityPolicy,
  waivers: readonly ScanWaiver[],
  today: string,
): Decision {
  const problems: string[] = [...brought.provenance];
  const findings: ScanFinding[] = [];
  for (const [scanner, report] of Object.entries(brought.reports)) {
    if ('missing' in report) problems.push(`${scanner} left no report: ${report.missing}`);
    else attempt(problems, () => findings.push(...readReport(scanner, report)));
  }
  const { bill } = brought;
  if (typeof bill !== 'string') problems.push(`there is no bill of materials: ${bill.missing}`);
  else attempt(problems, () => componentsOf('the bill of materials', bill));
  const judged = findings.map((finding) => judge(finding, policy, waivers, today));
  return { passes: problems.length === 0 && judged.every(({ measure }) => measure !== 'block'), problems, judged };
}

function attempt(problems: string[], work: () => unknown): void {
  try {
    work();
  } catch (error) {
    problems.push(messageOf(error));
  }
}

/** What a finding comes to, on a day. */
export function judge(
  finding: ScanFinding,
  policy: SeverityPolicy,
  waivers: readonly ScanWaiver[],
  today: string,
): Judged {
  const measure = policy[finding.severity];
  const waiver = waivers.find((one) => one.until >= today && tolerates(one, finding));
  if (waiver) return { finding, measure: 'none', waiver };
  return {
    finding,
    measure,
    ...(measure in DUE_DAYS && { due: daysAfter(today, DUE_DAYS[measure as 'ticket' | 'batch']) }),
  };
}

const tolerates = (waiver: ScanWaiver, { scanner, rule, path }: ScanFinding): boolean =>
  waiver.scanner === scanner && waiver.rule === rule && (waiver.path === undefined || waiver.path === path);

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** What the message of a failed action can hold (PutJobFailureResult: 5,000 characters). */
const LONGEST = 4_000;

/** A decision in words: what stops the run, the worst first, and what to do. */
export function explain({ passes, problems, judged }: Decision): string {
  const blocking = judged
    .filter(({ measure }) => measure === 'block')
    .sort((a, b) => SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity));
  if (passes) return `passes: ${judged.length} findings, none of which blocks`;
  const lines = [
    ...problems.map((problem) => `- ${problem}`),
    ...blocking.map(({ finding: { scanner, rule, severity, message, path, line } }) =>
      [`- ${severity} ${scanner} ${rule}`, path && ` at ${path}${line ? `:${line}` : ''}`, `: ${message}`]
        .filter(Boolean)
        .join(''),
    ),
  ];
  const remedy = 'Mend these and push again, or have a waiver reviewed where the pipeline is defined.';
  const text = [`The gate stops this run for ${lines.length} reasons.`, ...lines].join('\n');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …\n${remedy}` : `${text}\n${remedy}`;
}

/** Refuses a waiver that lacks its reason, owner or end. */
export function refuseIncompleteWaiver(waiver: ScanWaiver): void {
  const name = `the waiver of ${waiver.scanner} ${waiver.rule}`;
  for (const word of ['scanner', 'rule', 'because', 'owner'] as const)
    if (typeof waiver[word] !== 'string' || waiver[word].trim() === '')
      throw new BulwarkError(`${name} lacks \`${word}\``);
  if (!isDay(waiver.until)) throw new BulwarkError(`${name}: \`until\` must be a day such as '2027-06-30'`);
}
