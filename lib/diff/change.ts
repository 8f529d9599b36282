import type { Position } from '../engine/template';

/** What of security a change is about. Waivers are what was agreed to leave as it is. */
export const ASPECTS = [
  'exposure',
  'access',
  'encryption',
  'logging',
  'retention',
  'backups',
  'configuration',
  'waivers',
] as const;

export type Aspect = (typeof ASPECTS)[number];

/**
 * Which way a change goes: `broadened` lets in more, protects less or tolerates more, `narrowed` the opposite, and
 * `changed` is what cannot be told to be either.
 */
export const DIRECTIONS = ['broadened', 'changed', 'narrowed'] as const;

export type Direction = (typeof DIRECTIONS)[number];

/** One difference between two postures. */
export interface Change {
  readonly direction: Direction;
  readonly aspect: Aspect;
  /** Construct path, logical id or address, as it is after the change where it is still there. */
  readonly resource: string;
  /** Its path before, where it is called otherwise and is only taken for the same resource. */
  readonly was?: string;
  /** What is different, in one sentence. */
  readonly what: string;
  /** The rule that fails now, or failed before. */
  readonly rule?: string;
  /** The rules that fail for the same reason. */
  readonly alsoBreaks?: readonly string[];
  /** The user's own line, where it is known. */
  readonly source?: Position;
  /** What else follows of it: who may do more, and what can be connected to. */
  readonly consequences?: readonly Change[];
}

/** What two postures differ in, the broadened first. */
export interface Difference {
  readonly changes: readonly Change[];
  /** How many resources there were, and are. */
  readonly resources: { readonly before: number; readonly after: number };
}
