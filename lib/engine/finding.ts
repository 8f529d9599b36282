import type { Rule, Severity } from './rule';
import type { Position } from './template';
import type { Waiver } from './waiver';

/** What a finding does to the gate: `error` blocks, `warn` asks for a fix by a date, `note` is recorded. */
export type FindingLevel = 'error' | 'warn' | 'note';

/** One rule, one resource: what is wrong, how bad, and where. */
export interface Finding {
  /** Rule id: `s3/bucket-versioned`. */
  readonly rule: string;
  /** `unknown` when only deployment can tell. */
  readonly state: 'fail' | 'unknown';
  readonly severity: Severity;
  readonly level: FindingLevel;
  /** Whether the gate refuses because of it: level `error`, neither waived nor accepted. */
  readonly blocking: boolean;
  /** Logical id (CloudFormation) or address such as `aws_s3_bucket.uploads` (Terraform). */
  readonly resource: string;
  readonly type: string;
  /** Construct path where one is known, otherwise the resource. */
  readonly path: string;
  /** The property that settled it: `Properties.VersioningConfiguration.Status`. */
  readonly at: string;
  /** The resource that property belongs to, where it is another one: a policy beside its bucket. */
  readonly atResource?: string;
  /** The template, by the name it was given. */
  readonly template: string;
  /** What is wrong, why it matters, what to do. */
  readonly problem: string;
  readonly why: string;
  readonly fix: string;
  /** What exactly was found. Put into words when first asked for. */
  readonly detail?: string | undefined;
  /** In which deployments, where not in all: "when IsProd is false". */
  readonly world?: string;
  /** The user's own line where the toolkit recorded it, otherwise the line of the template. Looked up when first asked for. */
  readonly source?: Position | undefined;
  readonly waiver?: Waiver;
  /** It was there when the accepted findings were recorded. */
  readonly accepted?: boolean;
  /** The day a warning should be fixed by, as YYYY-MM-DD. */
  readonly due?: string;
  /** The same for the same finding in every run, whatever else is renamed. */
  readonly fingerprint: string;
}

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
  readonly notices: readonly Notice[];
  /** What could not be judged never passes: one failure blocks. */
  readonly failures: readonly Failure[];
  /** True when a finding blocks, or when something could not be judged. */
  readonly blocked: boolean;
  /** Every rule that was on, by id, for reports that describe them. */
  readonly rules: Readonly<Record<string, Rule>>;
}

/** Identifies a finding by its rule and its resource, not by line, order or neighbours. */
export const fingerprintOf = (rule: string, path: string, type: string): string =>
  (require('node:crypto') as typeof import('node:crypto'))
    .createHash('sha256')
    .update(`${rule}\n${path}\n${type}`)
    .digest('hex')
    .slice(0, 16);
