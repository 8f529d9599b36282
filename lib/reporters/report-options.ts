import type { Report } from '../engine/report';

/** What a report may need beside its findings. */
export interface ReportOptions {
  /** Whether to use terminal colours. @default false */
  readonly color?: boolean;
  /** The folder that paths are shown relative to. @default the working directory */
  readonly cwd?: string;
  /** When the report is made. @default now */
  readonly now?: Date;
  /** The configuration file, which findings about waivers point at. @default bulwark.config.ts */
  readonly config?: string;
  /** Whether text names the types of resource that no rule knows. @default false, and it counts them */
  readonly types?: boolean;
}

/** Writes a report in one format. */
export type Reporter = (report: Report, options?: ReportOptions) => string;
