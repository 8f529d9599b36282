import type { Severity } from '../engine/rule';

/** The languages of policies, by what their files end in. */
export type Language = 'rego' | 'guard' | 'cel';

/** One policy, as far as its text says it. */
export interface Policy {
  /** What the engine calls it. */
  readonly id: string;
  readonly severity?: Severity;
  /** What is wrong where it fails. */
  readonly problem?: string;
  readonly fix?: string;
}

/** A file of policies. */
export interface PolicyFile {
  readonly language: Language;
  readonly path: string;
  /** Its path as messages have it. */
  readonly file: string;
  readonly text: string;
  readonly policies: readonly Policy[];
}

/** What severities of the engine are called here. Guard knows none, and its engine says ERROR. */
export const SEVERITY_OF: Readonly<Record<string, Severity>> = {
  FATAL: 'critical',
  ERROR: 'high',
  WARN: 'medium',
  INFO: 'low',
  DEBUG: 'low',
};
