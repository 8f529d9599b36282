import type { RunnerState } from './forge';
import type { Job } from './job';
import type { Limits } from './terms';

/** A machine that somebody runs: a build of CodeBuild, a task of Fargate, an instance of EC2. */
export interface Machine {
  readonly capacity: string;
  readonly id: string;
}

/** A runner that was started for a job. It is left out once its machine is stopped and the forge does not know it. */
export interface Runner {
  readonly name: string;
  /** What the forge calls it. */
  readonly id: number;
  readonly machine: Machine;
  /** When it was started, in milliseconds. */
  readonly since: number;
  /** How far it is known to have come. */
  readonly phase: 'started' | 'registered' | 'serving';
}

/** What is known of a job: the whole of what the state machine of the job keeps. */
export interface Served {
  readonly job: Job;
  /** Whether it may still wait for a runner. What has once been taken does not wait again. */
  readonly waits: boolean;
  /** Whether it was looked that its run may be served here. */
  readonly admitted: boolean;
  /** Runners that are not gone yet. */
  readonly runners: readonly Runner[];
  /** How many were started. */
  readonly started: number;
  /** How many of them took no job that is known of. */
  readonly wasted: number;
  /** Until when no further one is started, in milliseconds. */
  readonly notBefore: number;
  /** How often in a row it could not go on. */
  readonly failures: number;
}

/** What was found of a runner. What was not asked is not there. */
export interface SeenRunner {
  readonly runs: boolean;
  readonly state?: RunnerState;
}

/** What is to be done about a runner. */
export type Step =
  /** Stops the machine, whatever it does, and takes the runner out at GitHub. */
  | { readonly do: 'end'; readonly runner: Runner; readonly because: 'done' | 'overdue' }
  /** Takes the runner out at GitHub unless it has got a job meanwhile, and only then stops the machine. */
  | { readonly do: 'retire'; readonly runner: Runner; readonly because: 'unregistered' | 'idle' }
  | { readonly do: 'note'; readonly runner: Runner; readonly phase: Runner['phase'] };

export const requested = (job: Job): Served => ({
  job,
  waits: true,
  admitted: false,
  runners: [],
  started: 0,
  wasted: 0,
  notBefore: 0,
  failures: 0,
});

/** Whether nothing is left to do for a job. */
export const isOver = ({ waits, runners }: Served): boolean => !waits && runners.length === 0;

/** Whether GitHub is to be asked about a runner: not once it has a job, because its machine ends with that. */
export const isToBeAsked = ({ phase }: Runner): boolean => phase !== 'serving';

/**
 * What to do about the runners of a job, by what was found of them. It is the same whatever was done before, so that
 * whoever stops midway only looks again.
 */
export const decide = (
  { runners }: Served,
  seen: ReadonlyMap<string, SeenRunner>,
  limits: Limits,
  now: number,
): Step[] => runners.flatMap((runner) => aboutRunner(runner, seen.get(runner.name), limits, now));

/**
 * Whether a job has no runner that may take it. A runner does not belong to its job: GitHub gives it any job that asks for
 * its labels. So a job that waits although its runner serves another gets one more, if that lasts.
 */
export const lacksRunner = ({ waits, runners }: Served): boolean =>
  waits && runners.every(({ phase }) => phase === 'serving');

function aboutRunner(runner: Runner, seen: SeenRunner | undefined, limits: Limits, now: number): Step[] {
  const age = (now - runner.since) / 1000;
  if (!seen) return [];
  // GitHub forgets a runner that has served a job: one that it knows has ended before it took one.
  if (!seen.runs)
    return [
      seen.state === 'offline'
        ? { do: 'retire', runner, because: 'unregistered' }
        : { do: 'end', runner, because: 'done' },
    ];
  if (age >= limits.life) return [{ do: 'end', runner, because: 'overdue' }];
  if (seen.state === 'absent') return [{ do: 'end', runner, because: 'done' }];
  if (seen.state === 'busy') return [{ do: 'note', runner, phase: 'serving' }];
  if (seen.state === 'idle')
    return age >= limits.register + limits.idle
      ? [{ do: 'retire', runner, because: 'idle' }]
      : runner.phase === 'started'
        ? [{ do: 'note', runner, phase: 'registered' }]
        : [];
  if (seen.state === 'offline' && age >= limits.register) return [{ do: 'retire', runner, because: 'unregistered' }];
  return [];
}

/** Seconds until the next look. A machine that serves a job is looked at less often, and when its life ends. */
export function nextLook({ runners, waits, notBefore }: Served, limits: Limits, now: number): number {
  if (runners.length === 0 && notBefore > now) return Math.ceil((notBefore - now) / 1000);
  const isQuiet = !waits && runners.every(({ phase }) => phase === 'serving');
  const left = runners.map(({ since }) => Math.max(1, Math.ceil(limits.life - (now - since) / 1000)));
  return Math.min(isQuiet ? 4 * limits.look : limits.look, ...left);
}
