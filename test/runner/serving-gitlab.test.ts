import { serveJobs } from './serve-jobs';
import { Crash, World } from './world';

const CALM = { cancelled: 0, ofForks: 0, endless: 0, deliveries: 1, longest: 900 };
const SMALL = { labels: ['small'], isOfFork: false, takes: 60 };

/** What has to be so whatever goes wrong. */
const SOUND = { lost: 0, doubled: 0, leftAlive: 0, leftRegistered: 0, unfinished: 0, refused: [] };

const gitlab = async (seed: number, options: object = {}): Promise<World> => {
  const world = new World({ seed, forge: 'gitlab', ...options });
  await world.open();
  return world;
};

test('jobs in bursts are served once each, whatever GitLab, AWS and the functions do', async () => {
  const outcome = await serveJobs(
    { ...CALM, cancelled: 0.03, endless: 0.01, deliveries: 3, count: 90, burst: 30, between: 300 },
    {
      ...{ seed: 21, forge: 'gitlab' },
      github: { failing: 0.03, forgetting: 0.02, limiting: 0.02, limitingUnsaid: 0.01 },
      machines: { silent: 0.05, throttling: 0.02 },
      rooms: { codebuild: 10, fargate: 20, ec2: 200 },
      queue: { refusing: 0.05, doubling: 0.1, throttling: 0.1 },
      crashing: 0.05,
    },
  );
  expect(outcome).toMatchObject({ ...SOUND, jobs: 90 });
  // A job that nobody was told of may have been served by the runner of another before the reaper comes by.
  expect(90 - outcome.executions).toBeLessThanOrEqual(outcome.byOthers);
  expect(outcome.longestLife).toBeLessThan(3600 + 300 + 300);
});

test('capacity is used in its order, the next where one has none left', async () => {
  const rooms = { codebuild: 5, fargate: 5, ec2: 100 };
  const many = await serveJobs({ ...CALM, count: 30, burst: 30, between: 1 }, { seed: 22, forge: 'gitlab', rooms });
  expect(many).toMatchObject({ ...SOUND, served: 30, byCapacity: { codebuild: 5, fargate: 5 } });
});

test('a job gets one machine, is told of as served, and its runner is taken out after it', async () => {
  const world = await gitlab(23);
  const job = world.queueJob(SMALL, 5);
  await world.clock.run();
  world.close();
  expect([job.runners, job.conclusion]).toEqual([['ci-1000-1-0'], 'success']);
  expect(world.answers.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202, 202, 202]);
  expect(world.machines.codebuild?.made).toHaveLength(1);
  expect([world.forge.runners.size, world.forge.counts.refused]).toEqual([0, []]);
});

test('a delivery that somebody keeps and sends again starts nothing more, however late', async () => {
  const world = await gitlab(24);
  const job = world.queueJob(SMALL);
  // As if it were signed anew each time: where GitLab signs nothing, anybody who has seen one can.
  for (const days of [1, 36, 91, 400]) world.clock.in(days * 24 * 3600, () => world.delivered(job));
  await world.clock.run();
  world.close();
  expect(world.machines.codebuild?.made).toHaveLength(1);
  expect([...world.executions.values()].every(({ over }) => over)).toBe(true);
});

test('deliveries that come out of order start one machine, and none for a job that runs or is over', async () => {
  const world = await gitlab(35);
  const job = world.queueJob(SMALL, 0);
  // That it runs is told before that it waits, which arrives when it runs and once it is over.
  world.clock.in(0, () => world.delivered(job, undefined, 'running'));
  world.clock.in(1, () => world.delivered(job, undefined, 'created'));
  world.clock.in(30, () => world.delivered(job));
  world.clock.in(100, () => world.delivered(job));
  world.clock.in(900, () => world.delivered(job));
  const late = world.queueJob(SMALL, 0);
  world.clock.in(10, () => world.forge.cancel(late));
  world.clock.in(60, () => world.delivered(late));
  await world.clock.run();
  world.close();
  expect(world.answers.map(({ body }) => body)).toEqual([
    ...['ignored', 'ignored', 'accepted', 'accepted', 'accepted', 'accepted'],
  ]);
  expect([job.conclusion, late.conclusion, world.machines.codebuild?.made.length]).toEqual(['success', 'cancelled', 1]);
  expect([...world.executions.values()].map(({ over }) => over)).toEqual([true, true]);
});

test('a job that was told of to nobody is served once the reaper has come by', async () => {
  const world = await gitlab(25);
  const job = world.queueJob(SMALL, 0);
  world.reap();
  await world.clock.run();
  world.close();
  expect([job.conclusion, job.runners.length]).toEqual(['success', 1]);
  expect(((job.started ?? 0) - job.created) / 1000).toBeLessThan(420);
  expect(world.executions.size).toBe(1);
});

test('a job that is cancelled while it waits, comes from a fork, or has other tags, gets no machine', async () => {
  const world = await gitlab(26);
  world.forge.cancel(world.queueJob(SMALL));
  world.queueJob({ ...SMALL, isOfFork: true });
  world.queueJob({ ...SMALL, labels: ['gpu'] });
  await world.clock.run();
  world.close();
  expect(world.executions.size).toBe(3);
  expect([...world.executions.values()].every(({ over }) => over)).toBe(true);
  expect(world.machines.codebuild?.made).toEqual([]);
  expect(world.events).toEqual([{ event: 'Refused', job: '1001-1' }]);
});

test('a job of a project that is not to be served gets no machine, and it is told why', async () => {
  const world = await gitlab(27);
  world.gitlab.project.visibility = 'public';
  world.queueJob(SMALL);
  await world.clock.run();
  world.close();
  expect(world.machines.codebuild?.made).toEqual([]);
  expect(world.events).toEqual([{ event: 'Refused', job: '1000-1', because: 'the project acme/shop is public' }]);
});

test('a job that somebody has to start gets a machine once that is done, and none before', async () => {
  const world = await gitlab(28);
  const job = world.forge.queueJob(SMALL, 'waiting');
  world.clock.in(0, () => world.delivered(job));
  let before = Number.NaN;
  world.clock.in(3600, () => {
    before = world.machines.codebuild?.made.length ?? 0;
    world.forge.approve(job);
  });
  await world.clock.run();
  world.close();
  expect([before, job.conclusion, job.runners.length]).toEqual([0, 'success', 1]);
});

test('a job whose runner serves another gets one more soon', async () => {
  const world = await gitlab(29);
  const other = world.queueJob({ ...SMALL, takes: 1800 }, 0);
  const job = world.queueJob(SMALL);
  await world.clock.run();
  world.close();
  expect([other.runners, job.runners]).toEqual([['ci-1001-1-0'], ['ci-1001-1-1']]);
  expect(((job.started ?? 0) - job.created) / 1000).toBeLessThan(300);
});

test('a machine that never connects is given up, stopped and replaced', async () => {
  const world = await gitlab(30, { machines: { silent: 1, throttling: 0 } });
  const job = world.queueJob(SMALL);
  world.clock.in(1500, () => world.forge.cancel(job));
  await world.clock.run();
  world.close();
  const { made = [] } = world.machines.codebuild ?? {};
  expect(made.length).toBeGreaterThan(2);
  for (const { since, ended } of made) expect(((ended ?? 0) - since) / 1000).toBeLessThan(400);
  expect([world.forge.runners.size, world.forge.counts.refused]).toEqual([0, []]);
});

test('a machine that gets no job ends when it was idle for long enough', async () => {
  const world = await gitlab(31);
  const job = world.queueJob(SMALL);
  // The job is gone by the time that its machine is there.
  world.clock.in(12, () => world.forge.cancel(job));
  await world.clock.run();
  world.close();
  const { made = [] } = world.machines.codebuild ?? {};
  expect(made).toHaveLength(1);
  expect(((made[0]?.ended ?? 0) - (made[0]?.since ?? 0)) / 1000).toBeLessThan(300 + 120 + 3 * 60);
  expect(world.forge.runners.size).toBe(0);
  expect(world.events.map(({ event }) => event)).toEqual(['Started', 'Idle']);
});

test('a machine whose job does not end is stopped when its time is over, and its runner taken out', async () => {
  const world = await gitlab(32);
  const job = world.queueJob({ ...SMALL, takes: 100_000 });
  await world.clock.run();
  world.close();
  const [machine] = world.machines.codebuild?.made ?? [];
  expect(((machine?.ended ?? 0) - (machine?.since ?? 0)) / 1000).toBe(3600);
  expect(world.events.map(({ event }) => event)).toEqual(['Started', 'Served', 'Overdue']);
  expect([job.conclusion, world.forge.runners.size]).toEqual(['failure', 0]);
});

test('the reaper stops a machine that everybody has forgotten, and takes its runner out', async () => {
  const world = await gitlab(33);
  world.queueJob({ ...SMALL, takes: 100_000 });
  world.clock.in(600, () => world.executions.clear());
  world.interrupt = (call) => {
    if (world.executions.size === 0) throw new Error(`the state machine is gone, and calls ${call}`);
  };
  world.reap();
  await expect(world.clock.run()).rejects.toThrow();
  world.interrupt = () => undefined;
  await world.clock.run();
  world.close();
  expect(world.reaped).toMatchObject({ overdue: 1, orphans: 1 });
  expect(world.forge.runners.size).toBe(0);
});

describe('stopped at any call, before or after it', () => {
  async function stoppedAt(stop: number): Promise<{ world: World; calls: number }> {
    const world = await gitlab(34);
    let calls = 0;
    world.interrupt = (call) => {
      if (calls++ === stop) throw new Crash(call);
    };
    const late = world.queueJob({ ...SMALL, takes: 300 }, 0);
    world.queueJob(SMALL);
    world.clock.in(100, () => world.delivered(late));
    world.clock.in(1200, () => world.reap());
    await world.clock.run();
    world.close();
    return { world, calls };
  }

  test('it loses nothing, doubles nothing and leaves nothing', async () => {
    const { calls } = await stoppedAt(-1);
    expect(calls).toBeGreaterThan(30);
    for (let stop = 0; stop < calls; stop++) {
      const { world } = await stoppedAt(stop);
      const jobs = [...world.forge.jobs.values()];
      expect({
        stop,
        served: jobs.map(({ runners, conclusion }) => `${runners.length} ${conclusion}`),
        alive: world.machines.codebuild?.made.filter(({ ended }) => ended === undefined).length,
        registered: world.forge.runners.size,
        unfinished: [...world.executions.values()].filter(({ over }) => !over).length,
        refused: world.forge.counts.refused,
      }).toEqual({
        ...{ stop, served: ['1 success', '1 success'], alive: 0, registered: 0, unfinished: 0, refused: [] },
      });
    }
  });
});
