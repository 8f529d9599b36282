import type { Resource } from './template';

/** A property of a resource, as a place to point at. */
export interface Place {
  readonly resource: Resource;
  /** `Properties.VersioningConfiguration.Status`, or `versioning_configuration.status`. */
  readonly path: string;
  /** Whether nothing stands there, where that is known. */
  readonly isAbsentHere?: boolean;
}

export type State = 'pass' | 'fail' | 'unknown' | 'not-applicable';

/** What a check concluded, and the property that settled it. */
export interface Verdict {
  readonly state: State;
  readonly at: Place;
  /** What exactly was found there, where the rule's own words do not say: "port 22 is open to 0.0.0.0/0". */
  readonly detail?: string;
  /** What else failed: other elements of a list, other parts of a requirement. */
  readonly also?: readonly Verdict[];
}

/** What was found, or a way to say it that is only gone once somebody asks. */
export type Words = string | (() => string);

/** The verdict, and what was found. */
export function worded(verdict: Verdict, words: Words | undefined): Verdict {
  if (!words) return verdict;
  if (typeof words === 'string') return { ...verdict, detail: words };
  let said: string | undefined;
  return {
    ...verdict,
    get detail() {
      said ??= words();
      return said;
    },
  };
}

/** Passes when every part passes. A failure outranks the unknown. */
export const all = (...parts: Verdict[]): Verdict => first(parts, ['fail', 'unknown', 'pass', 'not-applicable']);

/** Passes when one part passes. The unknown outranks a failure. Of one resource, what is written fails before what is left out. */
export function any(...parts: Verdict[]): Verdict {
  const verdict = first(parts, ['pass', 'unknown', 'fail', 'not-applicable']);
  if (verdict.state !== 'fail' || !verdict.at.isAbsentHere) return verdict;
  const isWritten = ({ state, at }: Verdict): boolean =>
    state === 'fail' && at.isAbsentHere === false && at.resource === verdict.at.resource;
  return parts.find(isWritten) ?? verdict;
}

/** Turns pass into fail and back. */
export function not(verdict: Verdict, detail?: string): Verdict {
  const state = verdict.state === 'pass' ? 'fail' : verdict.state === 'fail' ? 'pass' : verdict.state;
  return { ...verdict, state, ...(detail ? { detail } : {}) };
}

/** A requirement that is only made of some: not applicable where the condition fails. */
export function when(condition: Verdict, requirement: () => Verdict): Verdict {
  if (condition.state === 'fail' || condition.state === 'not-applicable')
    return { ...condition, state: 'not-applicable' };
  const verdict = requirement();
  if (condition.state === 'pass' || verdict.state === 'pass' || verdict.state === 'not-applicable') return verdict;
  return { ...verdict, state: 'unknown' };
}

/** Says what was found, for the reader of the finding. */
export const because = (verdict: Verdict, detail: string): Verdict =>
  verdict.state === 'pass' ? verdict : { ...verdict, detail };

function first(parts: readonly Verdict[], order: readonly State[]): Verdict {
  let best = order.length;
  let hit: Verdict | undefined;
  for (const part of parts) {
    const rank = order.indexOf(part.state);
    if (rank < 0 || rank >= best) continue;
    best = rank;
    hit = part;
  }
  if (!hit) throw new Error('a check needs at least one condition');
  return best === 0 && parts.length > 1 ? together(parts.filter(({ state }) => state === order[0])) : hit;
}

/** Verdicts of one state as one, that of the first. */
export function together(verdicts: readonly Verdict[]): Verdict {
  const [verdict, ...others] = verdicts as [Verdict, ...Verdict[]];
  if (others.length === 0 || verdict.state === 'not-applicable') return verdict;
  const also = [...(verdict.also ?? []), ...others.flatMap((other) => [other, ...(other.also ?? [])])];
  return {
    state: verdict.state,
    at: verdict.at,
    also,
    get detail() {
      return verdict.detail as string;
    },
  };
}
