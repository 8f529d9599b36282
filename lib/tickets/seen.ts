import { createHash } from 'node:crypto';
import { BulwarkError } from '../engine/error';
import type { Severity } from '../release/severity';
import { LABELS } from './labels';

/** What has become of a finding. One that is suppressed is neither open nor resolved. */
export type Status = 'open' | 'suppressed' | 'resolved';

/** What an event tells of a finding. */
export interface Seen {
  /** The same for all findings of one rule on the same resources, whichever standard or run found it. */
  readonly key: string;
  readonly id: string;
  readonly productArn: string;
  /** Milliseconds at which Security Hub told it. */
  readonly at: number;
  /** Milliseconds at which whoever found it said something new. */
  readonly updated: number;
  readonly status: Status;
  readonly severity: Severity;
  readonly rule: string;
  readonly title: string;
  readonly description: string;
  readonly resources: readonly string[];
  readonly account: string;
  readonly region: string;
  /** Where it is said how to mend it. */
  readonly remedy?: string;
}

/** The parts of a finding that are read, in the format of Security Hub: https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format.html */
interface Finding {
  readonly Id?: unknown;
  readonly ProductArn?: unknown;
  readonly AwsAccountId?: unknown;
  readonly Region?: unknown;
  readonly GeneratorId?: unknown;
  readonly Types?: unknown;
  readonly UpdatedAt?: unknown;
  readonly Title?: unknown;
  readonly Description?: unknown;
  readonly RecordState?: unknown;
  readonly Workflow?: { readonly Status?: unknown };
  readonly Compliance?: { readonly Status?: unknown; readonly SecurityControlId?: unknown };
  readonly Severity?: { readonly Label?: unknown; readonly Normalized?: unknown };
  readonly Vulnerabilities?: unknown;
  readonly Resources?: unknown;
  readonly Remediation?: { readonly Recommendation?: { readonly Url?: unknown } };
}

/** The event that Security Hub sends of each finding that is new or changes. */
export const IMPORTED = { source: 'aws.securityhub', detailType: 'Security Hub Findings - Imported' } as const;

/** The most of a text that is kept, in characters. */
const TITLE = 200;
const DESCRIPTION = 4_000;

/** The most resources of a finding that are told of. ASFF has 32 at most. */
const RESOURCES = 32;

/** What an event of Security Hub tells. Throws a `BulwarkError` for what is none. */
export function seenIn(event: unknown): Seen[] {
  const { time, region, detail } = (event ?? {}) as {
    time?: unknown;
    region?: unknown;
    detail?: { findings?: unknown };
  };
  const at = Date.parse(String(time));
  if (Number.isNaN(at)) throw new BulwarkError('the event says no time');
  const findings = detail?.findings;
  if (!Array.isArray(findings) || findings.length === 0) throw new BulwarkError('the event holds no finding');
  return findings.map((finding) => seen((finding ?? {}) as Finding, at, region));
}

function seen(finding: Finding, at: number, ofEvent: unknown): Seen {
  const text = (name: keyof Finding): string => {
    const value = finding[name];
    if (typeof value !== 'string' || value === '') throw new BulwarkError(`the finding has no ${name}`);
    return value;
  };
  const account = text('AwsAccountId');
  const region = String(finding.Region ?? ofEvent);
  const rule = ruleOf(finding, text('GeneratorId'));
  const resources = resourcesOf(finding);
  const url = finding.Remediation?.Recommendation?.Url;
  return {
    key: keyOf(account, region, rule, resources),
    ...{ id: text('Id'), productArn: text('ProductArn'), at, rule, resources, account, region },
    updated: Date.parse(text('UpdatedAt')) || 0,
    status: statusOf(finding),
    severity: severityOf(finding),
    title: clean(text('Title')).slice(0, TITLE),
    description: text('Description').slice(0, DESCRIPTION),
    ...(typeof url === 'string' && { remedy: clean(url).slice(0, 2_000) }),
  };
}

const keyOf = (...of: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 32);

/** One line, without what steers a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
export const clean = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();

/** What found it, by the name that is the same in each standard, or that of the vulnerability. */
function ruleOf({ Compliance, Vulnerabilities, Types }: Finding, generator: string): string {
  const control = Compliance?.SecurityControlId;
  if (typeof control === 'string' && control) return control;
  const [first] = Array.isArray(Vulnerabilities) ? Vulnerabilities : [];
  const vulnerability = (first as { Id?: unknown } | undefined)?.Id;
  if (typeof vulnerability === 'string' && vulnerability) return clean(vulnerability);
  const [type] = Array.isArray(Types) ? Types : [];
  return clean([generator, type].filter((one) => typeof one === 'string').join(' '));
}

function resourcesOf({ Resources }: Finding): string[] {
  const ids = (Array.isArray(Resources) ? Resources : []).map((one) => (one as { Id?: unknown } | null)?.Id);
  const named = ids.filter((id): id is string => typeof id === 'string' && id !== '');
  if (named.length === 0) throw new BulwarkError('the finding names no resource');
  return [...new Set(named.map(clean))].sort().slice(0, RESOURCES);
}

/** A control that cannot be evaluated has neither passed nor failed, so that nothing is resolved by it. */
function statusOf({ RecordState, Workflow, Compliance }: Finding): Status {
  if (RecordState === 'ARCHIVED' || Workflow?.Status === 'RESOLVED' || Compliance?.Status === 'PASSED')
    return 'resolved';
  return Workflow?.Status === 'SUPPRESSED' ? 'suppressed' : 'open';
}

const SEVERITIES: Readonly<Record<string, Severity>> = Object.fromEntries(
  (Object.keys(LABELS) as Severity[]).map((severity) => [LABELS[severity], severity]),
);

/** By its label, else by the number that stood in its place: https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_Severity.html */
function severityOf({ Severity: said }: Finding): Severity {
  const labelled = SEVERITIES[String(said?.Label)];
  if (labelled) return labelled;
  const number = said?.Normalized;
  if (typeof number !== 'number') throw new BulwarkError('the finding has no Severity');
  if (number >= 90) return 'critical';
  if (number >= 70) return 'high';
  if (number >= 40) return 'medium';
  return number > 0 ? 'low' : 'info';
}
