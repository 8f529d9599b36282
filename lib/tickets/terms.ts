import type { SeverityPolicy } from '../release/severity';

/** Where tickets are kept, and what is said of it; `url` is where its API begins, without a slash at its end. */
export type Tracker =
  | { readonly kind: 'github'; readonly url: string; readonly repository: string }
  | { readonly kind: 'gitlab'; readonly url: string; readonly project: string }
  | { readonly kind: 'jira'; readonly url: string; readonly project: string; readonly issueType: string }
  | { readonly kind: 'servicenow'; readonly url: string; readonly closeCode: string };

/** A finding of Security Hub that is tolerated: which, why, on whose word, and until when. */
export interface FindingWaiver {
  /** The id of the control, such as `EC2.2`, or of the vulnerability, else that of the generator and the first type, with a space between. */
  readonly rule: string;
  /** The id of the resource it is tolerated of. @default every resource */
  readonly resource?: string;
  readonly because: string;
  readonly owner: string;
  /** The last day it holds, as YYYY-MM-DD. */
  readonly until: string;
}

/** What a construct tells the functions that keep tickets in step with findings, as JSON in the environment variable `TERMS`. */
export interface Terms {
  /** What figures and notes are told under. */
  readonly name: string;
  readonly tracker: Tracker;
  readonly policy: SeverityPolicy;
  /** Days until what does not block is due. */
  readonly dueDays: { readonly ticket: number; readonly batch: number };
  readonly waivers: readonly FindingWaiver[];
}

/** Where figures about findings are kept, as a namespace of CloudWatch. */
export const namespaceOf = (name: string): string => `Findings/${name}`;
