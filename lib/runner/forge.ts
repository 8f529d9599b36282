import type { Job } from './job';

/**
 * Whether a job waits for a runner; is held until somebody or something lets it wait for one; or does neither any more.
 */
export type JobState = 'waiting' | 'held' | 'taken';

export interface RunState {
  /** Whether there is nothing to serve: the run is over, or the job is not for these runners. */
  readonly isOver: boolean;
  /** Whether it is of what another repository proposes. */
  readonly isOfFork: boolean;
  /** Whether some job of it is held. */
  readonly isHeld: boolean;
  /** Why it is not to be served, whatever is said of forks. */
  readonly refused?: string;
}

/** What is known of a runner: nothing, once it served its job or was removed. */
export type RunnerState = 'absent' | 'offline' | 'idle' | 'busy';

/** A runner that is made for one job at most, and what starts it, in Base64. */
export interface JustInTime {
  readonly id: number;
  readonly config: string;
}

/** What runners are registered with, and by whom. */
export type Place = Pick<Job, 'repository' | 'installation'>;

/**
 * Where jobs come from: GitHub or GitLab. What is refused for now, or not answered, is thrown as `Later`; what is refused for
 * good, as a `BulwarkError`.
 */
export interface Forge {
  readonly name: string;
  /** Whether it takes a runner out by itself that has served its job. */
  readonly forgetsServed: boolean;
  job(job: Job): Promise<JobState>;
  /** What is known of the run of a job, and whether it may be served. */
  run(job: Job): Promise<RunState>;
  /** Makes a runner that serves one job at most. `undefined` where one of that name is there. */
  makeRunner(job: Job, name: string): Promise<JustInTime | undefined>;
  runner(of: Place, id: number): Promise<RunnerState>;
  /** The id of the runner of a name, if there is one. */
  runnerNamed(of: Place, name: string): Promise<number | undefined>;
  /**
   * Takes a runner out, so that it gets no job. `false` where it serves one, and `undefined` where that cannot be told yet:
   * it gets none from now on, and is to be taken out at another look.
   */
  removeRunner(of: Place, id: number): Promise<boolean | undefined>;
  /** Takes a runner out whose machine is gone, whatever it is said to serve. */
  dropRunner(of: Place, id: number): Promise<void>;
  /** Where runners for jobs of a repository are registered. */
  placeOf(repository: string): Promise<Place>;
  /** Runners that are not connected and serve no job. */
  offlineRunners(of: Place): Promise<{ readonly id: number; readonly name: string }[]>;
}
