import type { ScanWaiver } from './gate';
import type { ReportFormat } from './report';
import type { SeverityPolicy } from './severity';

/** What a construct tells the functions of its pipeline, as JSON in the environment variable `PIPELINE`. */
export interface PipelineSettings {
  readonly pipelineArn: string;
  readonly pipelineName: string;
  /** As `owner/name`. */
  readonly repository: string;
  readonly evidenceBucket: string;
  readonly signingKeyArn: string;
  /** The bus that hears of findings that do not block. */
  readonly busName: string;
  /** The parameter that names the commit that was released last. */
  readonly releasedParameter: string;
  /** The artifacts that are deployed, by name, each with the action that makes it. */
  readonly subjects: Readonly<Record<string, string>>;
  /** An artifact that is kept once it is released, for what looks for drift: the key of its copy, in the bucket of artifacts. @default none */
  readonly kept?: { readonly artifact: string; readonly key: string };
  /** The action that fetches the source. */
  readonly source: string;
  /** The action that verifies who wrote it, which says `AUTHORS`. */
  readonly verified: string;
  /** The action that lists what the artifacts are made of, with the artifact and the file in it. */
  readonly bill: ReportSettings;
}

/** Where a scan leaves its report. */
export interface ReportSettings {
  readonly action: string;
  readonly artifact: string;
  readonly file: string;
  /** @default sarif */
  readonly format?: ReportFormat;
}

/** What the gate is told beside that, in the environment variable `GATE`. */
export interface GateSettings {
  readonly scans: Readonly<Record<string, ReportSettings>>;
  readonly policy: SeverityPolicy;
  readonly waivers: readonly ScanWaiver[];
  /** The action that attests. */
  readonly attested: string;
}

/** What is asked before a release to production, in the environment variable `RELEASE`. */
export interface ReleaseSettings {
  readonly attested: string;
  /** The actions that decided. */
  readonly gated: readonly string[];
  /** The action in which somebody approves. @default nobody has to */
  readonly approved?: string;
  /** ARNs of the roles that may approve. */
  readonly approvers: readonly string[];
}

/** Which alarms of another account have to be quiet after a deployment, in the environment variable `ALARMS`. */
export interface AlarmSettings {
  readonly alarms: readonly string[];
  /** The stage that they are about. */
  readonly stage: string;
  readonly account: string;
  /** Their region, if that is another than that of the pipeline. */
  readonly region?: string;
}

/** What is compared with what there is, and what is done about what differs, in the environment variable `DRIFT`. */
export interface DriftSettings {
  readonly stacks: readonly string[];
  /** The build that compares instead of CloudFormation, by its id. */
  readonly build?: string;
  /** Where they are, if that is another account or region than that of the pipeline. */
  readonly account?: string;
  readonly region?: string;
  readonly policy: SeverityPolicy;
  readonly waivers: readonly ScanWaiver[];
}
