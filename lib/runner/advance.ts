import { type Capacities, type Exhausted, findIn, NoMachine, OutdatedImage, ownerOf, startIn } from './capacity';
import {
  decide,
  isOver,
  isToBeAsked,
  lacksRunner,
  nextLook,
  type Runner,
  type SeenRunner,
  type Served,
  type Step,
} from './decide';
import type { Forge } from './forge';
import { keyOf } from './job';
import { Later, pauseAfter } from './later';
import type { Terms } from './terms';

/** What serves jobs. */
export interface Means {
  readonly forge: Omit<Forge, 'placeOf' | 'offlineRunners'>;
  readonly capacities: Capacities;
  readonly now: () => number;
  /** Until when, in milliseconds, there is taken to be no machine, by all jobs that this program serves. */
  readonly full: { until: number };
  /** What is worth counting, as it happens. */
  readonly tell: (event: Event) => void;
}

export type Event =
  /** Seconds from when GitHub made the job until a runner of these has taken one. */
  | { readonly event: 'Served'; readonly seconds: number }
  | { readonly event: 'Started'; readonly capacity: string; readonly name: string }
  | { readonly event: 'Overdue'; readonly name: string }
  | { readonly event: 'Unregistered'; readonly name: string }
  | { readonly event: 'Idle'; readonly name: string }
  | { readonly event: 'Refused'; readonly job: string; readonly because?: string }
  /** A capacity starts nothing, because the image that it starts from is too old. */
  | { readonly event: 'Outdated'; readonly capacity: string; readonly because: string }
  | { readonly event: 'Delayed'; readonly because: string };

/** What a job came to, and after how many seconds to look again; never, once it is over. */
export interface Advanced {
  readonly served: Served;
  readonly over: boolean;
  readonly wait: number;
}

/** The name of the next runner of a job, which is the same until one is known to be started. */
const nameOf = ({ prefix }: Terms, { job, started }: Served): string => `${prefix}-${keyOf(job)}-${started}`;

/**
 * Takes a job on as far as it goes now: looks, decides and does. What cannot be done now is done at another look. It may be
 * stopped anywhere and be called again with what it was called with: what it had done is found again by the name of the
 * runner, at the forge and among machines, and not done twice.
 */
export async function advance(given: Served, means: Means, terms: Terms): Promise<Advanced> {
  let served = given;
  try {
    for (const step of decide(served, await lookAt(served, means), terms.limits, means.now()))
      served = await done(step, served, means);
    if (lacksRunner(served) && means.now() >= served.notBefore) {
      if (means.now() < means.full.until) throw new Later('there is no machine to be had');
      const { isAsked, ...admitted } = served.admitted
        ? { ...served, isAsked: true }
        : await admit(served, means, terms);
      served = admitted;
      if (served.waits) served = await provide(served, means, terms, isAsked);
    }
    served = { ...served, failures: 0 };
    const over = isOver(served);
    return { served, over, wait: over ? 0 : nextLook(served, terms.limits, means.now()) };
  } catch (error) {
    if (!(error instanceof Later)) throw error;
    means.tell({ event: 'Delayed', because: error.message });
    const wait = Math.max(error.seconds ?? 0, pauseAfter(served.failures)) + (served.job.id % SPREAD);
    return { served: { ...served, failures: served.failures + 1 }, over: false, wait };
  }
}

/** Seconds over which jobs come back that were put off at once. */
const SPREAD = 30;

/** Seconds that a job whose runner serves another is left to the runner of that, which may be about to come. */
const GIVING_WAY = 60;

/**
 * Milliseconds after which to look again at a job that is held: a tenth of the time that it has been, so that it waits
 * little longer than for its approval, and a state machine has few enough events in thirty days, after which GitHub gives up.
 */
const pauseOfHeld = (age: number): number => Math.min(30 * 60_000, Math.max(60_000, age / 10));

/** Seconds for which nobody asks again, after there was no machine to be had: the forge is asked too much otherwise. */
const FULL = 20;

/** Looks at the run of a job, once: whether it is still to be served, and may be, and whether the job is to be asked for. */
async function admit(
  served: Served,
  { forge, tell }: Means,
  { forks }: Terms,
): Promise<Served & { readonly isAsked: boolean }> {
  const { isOver, isOfFork, isHeld, refused: because } = await forge.run(served.job);
  const isRefused = because !== undefined || (isOfFork && !forks);
  if (isRefused && !isOver) tell({ event: 'Refused', job: keyOf(served.job), ...(because && { because }) });
  return { ...served, admitted: true, waits: !isOver && !isRefused, isAsked: isHeld };
}

/** Starts a runner where the job still waits, which is known of one whose run has just been looked at. */
async function provide(served: Served, means: Means, terms: Terms, isAsked: boolean): Promise<Served> {
  const { job, runners, started } = served;
  const state = isAsked ? await means.forge.job(job) : 'waiting';
  if (state === 'taken') return { ...served, waits: false };
  if (state === 'held') return { ...served, notBefore: means.now() + pauseOfHeld(means.now() - job.created) };
  const runner = await start(served, means, terms);
  means.tell({ event: 'Started', capacity: runner.machine.capacity, name: runner.name });
  return { ...served, runners: [...runners, runner], started: started + 1 };
}

async function lookAt(
  { job, runners }: Served,
  { forge, capacities }: Means,
): Promise<ReadonlyMap<string, SeenRunner>> {
  const seen = new Map<string, SeenRunner>();
  for (const runner of runners) {
    const runs = await ownerOf(capacities, runner.machine).runs(runner.machine.id);
    const state = isToBeAsked(runner) ? await forge.runner(job, runner.id) : undefined;
    seen.set(runner.name, { runs, ...(state && { state }) });
  }
  return seen;
}

async function done(step: Step, served: Served, means: Means): Promise<Served> {
  const { forge, capacities, tell, now } = means;
  const { job } = served;
  switch (step.do) {
    case 'note':
      if (step.phase === 'serving') tell({ event: 'Served', seconds: Math.round((now() - job.created) / 1000) });
      return {
        ...withRunner(served, { ...step.runner, phase: step.phase }),
        ...(step.phase === 'serving' && { notBefore: now() + GIVING_WAY * 1000 }),
      };
    case 'end':
      await ownerOf(capacities, step.runner.machine).stop(step.runner.machine.id);
      if (step.because === 'overdue') tell({ event: 'Overdue', name: step.runner.name });
      // GitHub removes one that has served its job by itself, and one whose machine is gone once it gives the job up.
      if (step.because !== 'done' || step.runner.phase !== 'serving' || !forge.forgetsServed)
        await forge.dropRunner(job, step.runner.id);
      return without(served, step.runner);
    case 'retire': {
      const isRemoved = await forge.removeRunner(job, step.runner.id);
      if (isRemoved === undefined) return served;
      if (!isRemoved) return withRunner(served, { ...step.runner, phase: 'serving' });
      tell({ event: step.because === 'idle' ? 'Idle' : 'Unregistered', name: step.runner.name });
      await ownerOf(capacities, step.runner.machine).stop(step.runner.machine.id);
      return waste(without(served, step.runner), now());
    }
  }
}

/** Lets each further runner wait longer than the one before, as long as none takes a job. GitHub gives a job up after a day. */
const waste = (served: Served, now: number): Served => ({
  ...served,
  wasted: served.wasted + 1,
  notBefore: now + pauseAfter(served.wasted) * 1000,
});

const withRunner = (served: Served, runner: Runner): Served => ({
  ...served,
  runners: served.runners.map((one) => (one.name === runner.name ? runner : one)),
});

const without = (served: Served, runner: Runner): Served => ({
  ...served,
  runners: served.runners.filter(({ name }) => name !== runner.name),
});

/**
 * Starts a runner. Where the forge knows the name, somebody was stopped here before: then its machine is found and taken over,
 * or there is none, and what would have started it is lost, so the runner is made again.
 */
async function start(served: Served, { forge, capacities, now, full, tell }: Means, terms: Terms): Promise<Runner> {
  const { job } = served;
  const name = nameOf(terms, served);
  const made = await forge.makeRunner(job, name);
  if (made) return { name, id: made.id, machine: await startOr(made), since: now(), phase: 'started' };
  const id = await forge.runnerNamed(job, name);
  if (id === undefined) throw new Later(`${forge.name} knows ${name}, and does not find it`);
  const found = await findIn(capacities, name);
  if (found) return { name, id, ...found, phase: 'started' };
  if (!(await forge.removeRunner(job, id))) throw new Later(`${name} serves a job, and its machine is not found`);
  const again = await forge.makeRunner(job, name);
  if (!again) throw new Later(`${forge.name} still knows ${name}`);
  return { name, id: again.id, machine: await startOr(again), since: now(), phase: 'started' };

  function tellOutdated(capacity: string, error: Exhausted): void {
    if (error instanceof OutdatedImage) tell({ event: 'Outdated', capacity, because: error.message });
  }

  async function startOr({ id, config }: { id: number; config: string }) {
    try {
      return await startIn(capacities, name, config, tellOutdated);
    } catch (error) {
      if (!(error instanceof Later)) throw error;
      if (error instanceof NoMachine) full.until = now() + FULL * 1000;
      await forge.removeRunner(job, id);
      throw error;
    }
  }
}
