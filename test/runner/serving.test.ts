import { OutdatedImage } from '../../lib/runner/capacity';
import { figuresOf } from '../../lib/runner/measures';
import { serveJobs } from './serve-jobs';
import { Crash, World } from './world';

const JOBS = { cancelled: 0.03, ofForks: 0.03, endless: 0.01, deliveries: 3, longest: 900 };

/** What has to be so whatever goes wrong. */
const SOUND = { lost: 0, doubled: 0, leftAlive: 0, leftRegistered: 0, unfinished: 0, refused: [] };

test('jobs in bursts are served once each, whatever GitHub, AWS and the functions do', async () => {
  const outcome = await serveJobs(
    { ...JOBS, count: 90, burst: 30, between: 300 },
    {
      seed: 11,
      github: { failing: 0.03, forgetting: 0.02, limiting: 0.02, limitingUnsaid: 0.01 },
      machines: { silent: 0.05, throttling: 0.02 },
      rooms: { codebuild: 10, fargate: 20, ec2: 200 },
      queue: { refusing: 0.05, doubling: 0.1, throttling: 0.1 },
      crashing: 0.05,
    },
  );
  expect(outcome).toMatchObject({ ...SOUND, jobs: 90, executions: 90 });
  expect(outcome.longestLife).toBeLessThan(3600 + 300 + 300);
});

test('capacity is used in its order, the next where one has none left', async () => {
  const rooms = { codebuild: 5, fargate: 5, ec2: 100 };
  const calm = { ...JOBS, cancelled: 0, ofForks: 0, endless: 0, deliveries: 1 };
  const few = await serveJobs({ ...calm, count: 4, burst: 4, between: 1 }, { seed: 2, rooms });
  expect(few).toMatchObject({ ...SOUND, served: 4, byCapacity: { fargate: 0, ec2: 0 } });
  const many = await serveJobs({ ...calm, count: 30, burst: 30, between: 1 }, { seed: 2, rooms });
  expect(many).toMatchObject({ ...SOUND, served: 30, byCapacity: { codebuild: 5, fargate: 5 } });
  expect(many.machines).toBeLessThan(34);
  expect(many.byOthers).toBeGreaterThan(0);
  expect(many.unheard).toBe(0);
});

test('a capacity whose image is too old is told and counted, and another serves', async () => {
  const world = new World({ seed: 5, rooms: { ec2: 10, codebuild: 10 } });
  await world.open();
  const because = 'the image is 45 days old';
  jest.spyOn(world.machines.ec2!, 'start').mockRejectedValue(new OutdatedImage(because));
  const job = world.queueJob({ labels: ['small'], isOfFork: false, takes: 60 });
  await world.clock.run();
  world.close();
  expect(job.conclusion).toBe('success');
  const outdated = { event: 'Outdated', capacity: 'ec2', because } as const;
  expect(world.events[0]).toEqual(outdated);
  expect(figuresOf(outdated)).toEqual([{ figures: { Outdated: 1 }, unit: 'Count' }]);
});

test('jobs wait where no machine is to be had, and are served when there is one', async () => {
  const calm = { ...JOBS, cancelled: 0, ofForks: 0, endless: 0, deliveries: 1 };
  const outcome = await serveJobs({ ...calm, count: 12, burst: 12, between: 1 }, { seed: 4, rooms: { codebuild: 2 } });
  expect(outcome).toMatchObject({ ...SOUND, served: 12 });
});

test('a delivery that arrives again, late or after the job is over starts nothing more', async () => {
  const world = new World({ seed: 6 });
  await world.open();
  const job = world.queueJob({ labels: ['small'], isOfFork: false, takes: 60 }, 5);
  world.clock.in(120, () => world.github.cancel(world.queueJob({ labels: ['small'], isOfFork: false, takes: 60 }, 0)));
  await world.clock.run();
  world.close();
  expect(job.runners).toEqual(['ci-1000-1-0']);
  expect(world.answers.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202, 202, 202]);
  expect(world.executions.size).toBe(1);
  expect(world.machines.codebuild?.made).toHaveLength(1);
});

test('a delivery that somebody keeps and sends again starts nothing more, however late', async () => {
  const world = new World({ seed: 7 });
  await world.open();
  const job = world.queueJob({ labels: ['small'], isOfFork: false, takes: 60 });
  for (const days of [1, 2, 34, 36, 89, 91, 125, 400]) world.clock.in(days * 24 * 3600, () => world.delivered(job));
  await world.clock.run();
  world.close();
  expect(world.answers.map(({ body }) => body)).toEqual([
    ...['accepted', 'accepted', 'accepted', 'accepted'],
    ...['ignored', 'ignored', 'ignored', 'ignored', 'ignored'],
  ]);
  expect([...world.executions.values()].map(({ steps }) => steps)).toEqual([3]);
  expect(world.machines.codebuild?.made).toHaveLength(1);
});

test.each([
  ['a minute', 1 / 60],
  ['an hour', 1],
  ['three days', 72],
  ['thirty days', 720],
])('a job that somebody approves of after %s gets a machine then, and none before', async (_, hours) => {
  const world = new World({ seed: 15 });
  await world.open();
  // GitHub tells of it when it is made, and again when it is approved of.
  const job = world.github.queueJob({ labels: ['small'], isOfFork: false, takes: 60 }, 'waiting');
  world.clock.in(0, () => world.delivered(job));
  let before = Number.NaN;
  world.clock.in(hours * 3600, () => {
    before = world.machines.codebuild?.made.length ?? 0;
    world.github.approve(job);
    return world.delivered(job);
  });
  await world.clock.run();
  world.close();
  expect(before).toBe(0);
  expect([job.conclusion, job.runners.length]).toEqual(['success', 1]);
  expect(((job.started ?? 0) - job.created) / 3_600_000 - hours).toBeLessThan(Math.max(hours / 10, 0.05) + 0.05);
  expect(((job.started ?? 0) - job.created) / 3_600_000 - hours).toBeLessThan(0.6);
  // An execution may have 25,000 events, and nine of them are one look.
  expect([...world.executions.values()].map(({ steps }) => steps < 25_000 / 9)).toEqual([true]);
});

test('a job that is held and then cancelled is over', async () => {
  const world = new World({ seed: 16 });
  await world.open();
  const job = world.github.queueJob({ labels: ['small'], isOfFork: false, takes: 60 }, 'waiting');
  world.clock.in(0, () => world.delivered(job));
  world.clock.in(7200, () => void Object.assign(job, { status: 'completed', conclusion: 'cancelled' }));
  await world.clock.run();
  world.close();
  expect([...world.executions.values()].every(({ over }) => over)).toBe(true);
  expect(world.machines.codebuild?.made).toEqual([]);
});

test('a job that is cancelled while it waits, or comes from a fork, gets no machine', async () => {
  const world = new World({ seed: 8 });
  await world.open();
  world.github.cancel(world.queueJob({ labels: ['small'], isOfFork: false, takes: 60 }));
  world.queueJob({ labels: ['small'], isOfFork: true, takes: 60 });
  await world.clock.run();
  world.close();
  expect(world.executions.size).toBe(2);
  expect([...world.executions.values()].every(({ over }) => over)).toBe(true);
  expect(world.machines.codebuild?.made).toEqual([]);
  expect(world.events).toEqual([{ event: 'Refused', job: '1001-1' }]);
});

test('a job whose runner serves another gets one more soon', async () => {
  const world = new World({ seed: 9 });
  await world.open();
  // The first has no runner of its own: its delivery is lost.
  const other = world.queueJob({ labels: ['small'], isOfFork: false, takes: 1800 }, 0);
  const job = world.queueJob({ labels: ['small'], isOfFork: false, takes: 60 });
  await world.clock.run();
  world.close();
  expect([other.runners, job.runners]).toEqual([['ci-1001-1-0'], ['ci-1001-1-1']]);
  expect(((job.started ?? 0) - job.created) / 1000).toBeLessThan(300);
});

test('a machine that never connects is given up, stopped and replaced', async () => {
  const world = new World({ seed: 10, machines: { silent: 1, throttling: 0 } });
  await world.open();
  const job = world.queueJob({ labels: ['small'], isOfFork: false, takes: 60 });
  world.clock.in(1500, () => world.github.cancel(job));
  await world.clock.run();
  world.close();
  const { made = [] } = world.machines.codebuild ?? {};
  expect(made.length).toBeGreaterThan(2);
  for (const { since, ended } of made) expect(((ended ?? 0) - since) / 1000).toBeLessThan(400);
  expect(world.github.runners.size).toBe(0);
  expect(world.github.counts.refused).toEqual([]);
});

test('a machine that ends before it has connected is told of, and replaced less and less often', async () => {
  const world = new World({ seed: 14, machines: { silent: 1, throttling: 0 } });
  await world.open();
  const job = world.queueJob({ labels: ['small'], isOfFork: false, takes: 60 });
  const crash = async () => {
    for (const { id } of (await world.machines.codebuild?.all()) ?? []) await world.machines.codebuild?.stop(id);
    if (job.status === 'queued') world.clock.in(5, crash);
  };
  world.clock.in(1, crash);
  world.clock.in(7200, () => world.github.cancel(job));
  await world.clock.run();
  world.close();
  const { made = [] } = world.machines.codebuild ?? {};
  expect(world.events.filter(({ event }) => event === 'Unregistered')).toHaveLength(made.length);
  expect(made.length).toBeGreaterThan(5);
  // Two hours would have room for one each minute.
  expect(made.length).toBeLessThan(40);
  expect(world.github.runners.size).toBe(0);
});

test('a machine whose job does not end is stopped when its time is over, and told', async () => {
  const world = new World({ seed: 12 });
  await world.open();
  const job = world.queueJob({ labels: ['small'], isOfFork: false, takes: 100_000 });
  await world.clock.run();
  world.close();
  const [machine] = world.machines.codebuild?.made ?? [];
  expect(((machine?.ended ?? 0) - (machine?.since ?? 0)) / 1000).toBe(3600);
  expect(world.events.map(({ event }) => event)).toEqual(['Started', 'Served', 'Overdue']);
  expect(job.conclusion).toBe('failure');
});

test('the reaper stops a machine that everybody has forgotten', async () => {
  const world = new World({ seed: 13 });
  await world.open();
  world.queueJob({ labels: ['small'], isOfFork: false, takes: 100_000 });
  world.clock.in(600, () => world.executions.clear());
  world.interrupt = (call) => {
    if (world.executions.size === 0) throw new Error(`the state machine is gone, and calls ${call}`);
  };
  world.reap();
  await expect(world.clock.run()).rejects.toThrow();
  world.interrupt = () => undefined;
  await world.clock.run();
  world.close();
  const [machine] = world.machines.codebuild?.made ?? [];
  expect(world.reaped.overdue).toBe(1);
  expect(((machine?.ended ?? 0) - (machine?.since ?? 0)) / 1000).toBeLessThan(3600 + 600);
});

describe('stopped at any call, before or after it', () => {
  /** Serves two jobs of which one takes the runner of the other, and stops the program once, at one of its calls. */
  async function stoppedAt(stop: number): Promise<{ world: World; calls: number }> {
    const world = new World({ seed: 14 });
    await world.open();
    let calls = 0;
    world.interrupt = (call) => {
      if (calls++ === stop) throw new Crash(call);
    };
    const late = world.queueJob({ labels: ['small'], isOfFork: false, takes: 300 }, 0);
    world.queueJob({ labels: ['small'], isOfFork: false, takes: 60 });
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
      const jobs = [...world.github.jobs.values()];
      expect({
        stop,
        served: jobs.map(({ runners, conclusion }) => `${runners.length} ${conclusion}`),
        alive: world.machines.codebuild?.made.filter(({ ended }) => ended === undefined).length,
        registered: world.github.runners.size,
        unfinished: [...world.executions.values()].filter(({ over }) => !over).length,
        refused: world.github.counts.refused,
      }).toEqual({
        ...{ stop, served: ['1 success', '1 success'], alive: 0, registered: 0, unfinished: 0, refused: [] },
      });
    }
  });
});
