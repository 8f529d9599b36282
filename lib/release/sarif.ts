import { BulwarkError, messageOf } from '../engine/error';
import type { Severity } from './severity';

/** What says why a report cannot be judged: in words that follow its name. */
export type Refuse = (what: string) => never;

export const refusing =
  (scanner: string): Refuse =>
  (what) => {
    throw new BulwarkError(`the report of ${scanner} ${what}. Look into the log of its build.`);
  };

/** One result of a scanner. */
export interface ScanFinding {
  readonly scanner: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly path?: string;
  readonly line?: number;
  /** The same for the same finding in every run. */
  readonly fingerprint: string;
}

interface Log {
  readonly version?: unknown;
  readonly runs?: unknown;
}

interface Run {
  readonly tool?: { readonly driver?: Component; readonly extensions?: readonly Component[] };
  readonly invocations?: readonly { readonly executionSuccessful?: unknown }[];
  readonly results?: readonly Result[];
}

interface Component {
  readonly name?: unknown;
  readonly rules?: readonly Rule[];
}

interface Rule {
  readonly id?: string;
  readonly defaultConfiguration?: { readonly level?: string };
  readonly properties?: Properties;
}

interface Properties {
  readonly 'security-severity'?: string | number;
}

interface Result {
  readonly ruleId?: string;
  readonly ruleIndex?: number;
  readonly rule?: {
    readonly id?: string;
    readonly index?: number;
    readonly toolComponent?: { readonly index?: number };
  };
  readonly kind?: string;
  readonly level?: string;
  readonly message?: { readonly text?: string; readonly markdown?: string };
  readonly properties?: Properties;
  readonly locations?: readonly {
    readonly physicalLocation?: {
      readonly artifactLocation?: { readonly uri?: string };
      readonly region?: { readonly startLine?: number };
    };
  }[];
  readonly partialFingerprints?: Readonly<Record<string, string>>;
}

/**
 * What a scanner reports as SARIF 2.1.0.
 * What the scanned code says about itself is no excuse: `suppressions` of a result do not take it away.
 * Throws a `BulwarkError` for a report that is not one, that no tool has run for, or whose tool says that it failed.
 */
export function readSarif(scanner: string, text: string): ScanFinding[] {
  const refuse: Refuse = refusing(scanner);
  const log: Log = objectIn(text, refuse, 'SARIF');
  if (log.version !== '2.1.0') refuse(`says SARIF version ${JSON.stringify(log.version) ?? 'none'}, not "2.1.0"`);
  if (!Array.isArray(log.runs) || log.runs.length === 0) refuse('holds no run: the scanner did not scan');
  return (log.runs as readonly (Run | null)[]).flatMap((run) => {
    if (typeof run?.tool?.driver?.name !== 'string') refuse('holds a run that names no tool');
    if (run?.invocations?.some((one) => one?.executionSuccessful === false)) refuse('says that the scan failed');
    const results = run?.results;
    // Without `results` the run did not look; with an empty list it found nothing (SARIF 2.1.0, 3.14.23).
    if (!Array.isArray(results)) refuse('holds a run without results: the scanner did not scan');
    return (results as readonly Result[])
      .filter((result) => (result?.kind ?? 'fail') === 'fail')
      .map((result) => findingOf(scanner, run as Run, result));
  });
}

/** The JSON object that a text is. `what` it should be is named where it is none. */
export function objectIn(text: string, refuse: Refuse, what: string): Readonly<Record<string, unknown>> {
  if (text.trim() === '') return refuse('is empty');
  const value = jsonIn(text.replace(/^\uFEFF/, ''), refuse);
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : refuse(`is no ${what}`);
}

function jsonIn(text: string, refuse: Refuse): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse(`is no JSON (${messageOf(error)})`);
  }
}

function findingOf(scanner: string, run: Run, result: Result): ScanFinding {
  const rule = ruleOf(run, result);
  const id = result.ruleId ?? result.rule?.id ?? rule?.id ?? 'unnamed';
  const place = result.locations?.[0]?.physicalLocation;
  const path = place?.artifactLocation?.uri;
  const line = place?.region?.startLine;
  const message = result.message?.text ?? result.message?.markdown ?? id;
  const [own] = Object.entries(result.partialFingerprints ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    scanner,
    rule: id,
    severity: severityOf(rule, result),
    message,
    ...(path !== undefined && { path }),
    ...(line !== undefined && { line }),
    fingerprint: [scanner, id, path ?? '', own?.[1] ?? message].join('|'),
  };
}

function ruleOf(run: Run, result: Result): Rule | undefined {
  const extension = result.rule?.toolComponent?.index;
  const component = extension === undefined ? run.tool?.driver : run.tool?.extensions?.[extension];
  const index = result.ruleIndex ?? result.rule?.index;
  const id = result.ruleId ?? result.rule?.id;
  return (
    (index === undefined || index < 0 ? undefined : component?.rules?.[index]) ??
    component?.rules?.find((one) => one?.id === id)
  );
}

/** By the score that GitHub's code scanning reads, `security-severity` from 0 to 10, else by the level that SARIF has. */
function severityOf(rule: Rule | undefined, result: Result): Severity {
  const score = Number(
    result.properties?.['security-severity'] ?? rule?.properties?.['security-severity'] ?? Number.NaN,
  );
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  if (score > 0) return 'low';
  const level = result.level ?? rule?.defaultConfiguration?.level ?? 'warning';
  return level === 'error' ? 'high' : level === 'warning' ? 'medium' : level === 'note' ? 'low' : 'info';
}
