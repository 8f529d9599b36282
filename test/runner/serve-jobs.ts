import { chance } from './chance';
import type { ServedJob } from './forge-server';
import { World, type WorldOptions } from './world';

/** What came of some jobs. Times are seconds of the emulated clock. */
export interface Outcome {
  readonly jobs: number;
  readonly served: number;
  readonly cancelled: number;
  readonly ofForks: number;
  readonly lost: number;
  readonly doubled: number;
  /** Jobs that the runner of another job served, and those of them that nobody here had heard of by then. */
  readonly byOthers: number;
  readonly unheard: number;
  readonly executions: number;
  /** How often the state machines of all jobs looked. */
  readonly looks: number;
  readonly machines: number;
  readonly byCapacity: Readonly<Record<string, number>>;
  readonly wasted: number;
  readonly longestLife: number;
  readonly leftAlive: number;
  readonly leftRegistered: number;
  readonly reaped: { readonly overdue: number; readonly orphans: number };
  readonly unfinished: number;
  readonly waits: { readonly median: number; readonly p95: number; readonly most: number };
  readonly requests: number;
  readonly failed: number;
  readonly limited: number;
  /** What was asked that should not have been. */
  readonly refused: readonly string[];
}

export interface Jobs {
  readonly count: number;
  /** How many are queued at once, and seconds between two bursts. */
  readonly burst: number;
  readonly between: number;
  /** Likelihoods that a job is cancelled while it waits, is of a fork, and takes longer than a machine lives. */
  readonly cancelled: number;
  readonly ofForks: number;
  readonly endless: number;
  /** How often the same delivery arrives at most. */
  readonly deliveries: number;
  /** Seconds that a job takes at most. */
  readonly longest: number;
}

/** Serves jobs until none is left. */
export async function serveJobs(jobs: Jobs, options: WorldOptions): Promise<Outcome> {
  const world = new World(options);
  const random = chance(options.seed + 17);
  await world.open();
  const made: ServedJob[] = [];
  try {
    for (let at = 0; at < jobs.count; at++)
      world.clock.in(Math.floor(at / jobs.burst) * jobs.between + random() * 10, () => {
        const takes = random() < jobs.endless ? 10 * 3600 : 20 + random() * (jobs.longest - 20);
        const job = world.queueJob(
          { labels: ['self-hosted', 'small'], isOfFork: random() < jobs.ofForks, takes },
          1 + Math.floor(random() * jobs.deliveries),
        );
        made.push(job);
        if (random() < jobs.cancelled) world.clock.in(random() * 120, () => world.forge.cancel(job));
      });
    world.reap();
    await world.clock.run();
  } finally {
    world.close();
  }
  return outcomeOf(world, made);
}

function outcomeOf(world: World, jobs: readonly ServedJob[]): Outcome {
  const machines = Object.values(world.machines).flatMap(({ made }) => made);
  const given = jobs.filter(({ runners }) => runners.length > 0);
  const serving = new Set(given.flatMap(({ runners }) => runners));
  const waits = given.map(({ created, started = 0 }) => (started - created) / 1000).sort((one, other) => one - other);
  const byOthers = given.filter(({ id, runners: [name] }) => !name?.startsWith(`${world.terms.prefix}-${id}-`));
  const heard = (job: ServedJob) => world.heard.get(job.id) ?? Number.POSITIVE_INFINITY;
  const at = (share: number): number => Math.round(waits[Math.floor(share * (waits.length - 1))] ?? 0);
  return {
    jobs: jobs.length,
    served: given.length,
    cancelled: jobs.filter(({ conclusion }) => conclusion === 'cancelled').length,
    ofForks: jobs.filter(({ isOfFork }) => isOfFork).length,
    lost: jobs.filter(({ status, isOfFork }) => status === 'queued' && !isOfFork).length,
    doubled: jobs.filter(({ runners }) => runners.length > 1).length,
    byOthers: byOthers.length,
    unheard: byOthers.filter((job) => heard(job) > (job.started ?? 0)).length,
    executions: world.executions.size,
    looks: [...world.executions.values()].reduce((sum, { steps }) => sum + steps, 0),
    machines: machines.length,
    byCapacity: Object.fromEntries(Object.entries(world.machines).map(([kind, { made }]) => [kind, made.length])),
    wasted: machines.filter(({ name }) => !serving.has(name)).length,
    longestLife: Math.max(0, ...machines.map(({ since, ended = Number.POSITIVE_INFINITY }) => (ended - since) / 1000)),
    leftAlive: machines.filter(({ ended }) => ended === undefined).length,
    leftRegistered: world.forge.runners.size,
    reaped: world.reaped,
    unfinished: [...world.executions.values()].filter(({ over }) => !over).length,
    waits: { median: at(0.5), p95: at(0.95), most: at(1) },
    requests: world.forge.counts.requests,
    failed: world.forge.counts.failed,
    limited: world.forge.counts.limited,
    refused: world.forge.counts.refused,
  };
}
