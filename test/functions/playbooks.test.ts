import { BulwarkError } from '../../lib/engine/error';
import { refusalOf } from '../../lib/functions/run-playbook/approval';
import { disableAccessKey } from '../../lib/functions/run-playbook/disable-access-key';
import { endSessions } from '../../lib/functions/run-playbook/end-sessions';
import { type Instance, isolateInstance, TAG } from '../../lib/functions/run-playbook/isolate-instance';
import { keepLogs } from '../../lib/functions/run-playbook/keep-logs';
import type { Playbook, Request } from '../../lib/functions/run-playbook/playbook';
import { type Outcome, playing } from '../../lib/functions/run-playbook/playing';
import { quarantineImage } from '../../lib/functions/run-playbook/quarantine-image';
import { quarantineRole } from '../../lib/functions/run-playbook/quarantine-role';
import { type Stage, stopPipeline } from '../../lib/functions/run-playbook/stop-pipeline';
import { Failing } from './faults';

const AT = '2026-06-01T12:00:00.000Z';
const POLICY = 'arn:aws:iam::111122223333:policy/quarantine';
const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const KEY = 'AKIAEXAMPLE000000001';
const ASKED = 'AROAEXAMPLEASKS:alice';
const APPROVED = 'AROAEXAMPLEGRANTS:bob';

/** What calls of AWS change, with faults at calls that are counted, and what of it was kept. */
class World extends Failing {
  changes: string[] = [];
  readonly records = new Map<string, string>();
  readonly attached = new Set(['arn:aws:iam::aws:policy/ReadOnlyAccess']);
  document: string | undefined;
  readonly keys = new Map([
    [KEY, 'Active'],
    ['AKIAEXAMPLE000000002', 'Active'],
  ]);
  readonly images = new Map([[DIGEST, 'ACTIVE']]);
  stages: Stage[] = [{ name: 'Source' }, { name: 'Build' }, { name: 'Gate', disabled: 'a freeze' }, { name: 'Deploy' }];
  running = new Set(['1', '2']);
  readonly instance = {
    id: 'i-0123456789abcdef0',
    vpc: 'vpc-1',
    tags: { responders: 'may-isolate' } as Record<string, string>,
    interfaces: [
      { id: 'eni-1', groups: ['sg-web', 'sg-open'] },
      { id: 'eni-2', groups: ['sg-data'] },
    ],
    volumes: ['vol-1', 'vol-2'],
    profile: { association: 'iip-1', arn: 'arn:aws:iam::111122223333:instance-profile/web' } as Instance['profile'],
  };
  readonly snapshots: { volume: string; incident: string }[] = [];

  /** A call that changes something, where it says what. */
  protected override call<T>(effect: () => T, change?: string): Promise<T> {
    return super.call(() => {
      const came = effect();
      if (change) this.changes.push(change);
      return came;
    });
  }

  readonly playbooks: Record<string, Playbook> = {
    'quarantine-role': quarantineRole(
      {
        attached: () => this.call(() => [...this.attached]),
        attach: (role, arn) => this.call(() => this.attached.add(arn), `attach ${role}`),
        detach: (role, arn) => this.call(() => this.attached.delete(arn), `detach ${role}`),
      },
      POLICY,
    ),
    'end-sessions': endSessions({
      get: () => this.call(() => this.document),
      put: (role, document) =>
        this.call(() => {
          this.document = document;
        }, `put ${role}`),
      delete: (role) =>
        this.call(() => {
          this.document = undefined;
        }, `delete ${role}`),
    }),
    'disable-access-key': disableAccessKey({
      of: () => this.call(() => [...this.keys].map(([id, status]) => ({ id, status }))),
      set: (_, id, status) => this.call(() => this.keys.set(id, status), `${id} ${status}`),
    }),
    'quarantine-image': quarantineImage({
      status: (_, digest) => this.call(() => this.images.get(digest)),
      store: (_, digest, storage) =>
        this.call(() => this.images.set(digest, storage === 'ARCHIVE' ? 'ARCHIVED' : 'ACTIVE'), storage),
    }),
    'stop-pipeline': stopPipeline({
      stages: () => this.call(() => this.stages),
      running: () => this.call(() => [...this.running]),
      disable: (_, stage, disabled) => this.call(() => this.turn(stage, { disabled }), `disable ${stage}`),
      enable: (_, stage) => this.call(() => this.turn(stage, {}), `enable ${stage}`),
      stop: (_, id) => this.call(() => this.running.delete(id), `stop ${id}`),
    }),
    'isolate-instance': isolateInstance(
      {
        get: (id) => this.call(() => (id === this.instance.id ? structuredClone(this.instance) : undefined)),
        snapshots: (incident) =>
          this.call(() => this.snapshots.filter((one) => one.incident === incident).map(({ volume }) => volume)),
        snapshot: (_, incident) =>
          this.call(() => {
            for (const volume of this.instance.volumes) this.snapshots.push({ volume, incident });
          }, 'snapshot'),
        label: (_, incident) =>
          this.call(() => {
            this.instance.tags[TAG] = incident;
          }, 'label'),
        regroup: (eni, group) =>
          this.call(() => {
            for (const one of this.instance.interfaces) if (one.id === eni) one.groups = [group];
          }, `regroup ${eni}`),
        detachProfile: () =>
          this.call(() => {
            this.instance.profile = undefined;
          }, 'detach profile'),
      },
      { securityGroup: 'sg-isolated', tag: { key: 'responders', value: 'may-isolate' } },
    ),
    'keep-logs': keepLogs((_, from, to) =>
      this.call(() =>
        Array.from({ length: Math.ceil((to - from) / 60_000) }, (__, at) => ({ timestamp: from + at * 60_000 })),
      ),
    ),
  };

  private turn(stage: string, now: { disabled?: string }): void {
    this.stages = this.stages.map(({ name, disabled }) =>
      name === stage ? { name, ...now } : { name, ...(disabled !== undefined && { disabled }) },
    );
  }

  private ask(playbook: string, request: Partial<Request>): Request {
    return { playbook, target: TARGETS[playbook] as string, undo: false, at: AT, requester: ASKED, ...request };
  }

  private play(playbook: string) {
    return playing(
      this.playbooks[playbook] as Playbook,
      (_, run) => (name, text) =>
        this.call(() => {
          const key = `${playbook}/${run}/${name}`;
          if (!this.records.has(key)) this.records.set(key, text);
        }),
    );
  }

  plan(playbook: string, request: Partial<Request> = {}, run = 'first'): Promise<Outcome> {
    return this.play(playbook)({ phase: 'plan', run, request: this.ask(playbook, request) });
  }

  act(playbook: string, request: Partial<Request> = {}, run = 'first', by = APPROVED): Promise<Outcome> {
    return this.play(playbook)({ phase: 'act', run, request: this.ask(playbook, request), approval: { by } });
  }

  /** How everything is, but for the records. */
  get state(): string {
    const { attached, document, keys, images, stages, running, instance, snapshots } = this;
    return JSON.stringify([[...attached], document, [...keys], [...images], stages, [...running], instance, snapshots]);
  }
}

const TARGETS: Record<string, string> = {
  'quarantine-role': 'shop-api',
  'end-sessions': 'shop-api',
  'disable-access-key': `alice/${KEY}`,
  'quarantine-image': `shop@${DIGEST}`,
  'stop-pipeline': 'shop',
  'isolate-instance': 'i-0123456789abcdef0',
  'keep-logs': '/aws/lambda/shop',
};
const NAMES = Object.keys(TARGETS);
const CUTTING = NAMES.filter((name) => name !== 'keep-logs');
const TAKEN_BACK = CUTTING.filter((name) => name !== 'isolate-instance');

test.each(NAMES)('%s says what it would do, keeps what there is, and changes nothing', async (name) => {
  const world = new World();
  const before = world.state;
  const told = await world.plan(name);
  expect(told.done).toBe(false);
  expect(told.steps.length).toBeGreaterThan(0);
  expect(world.changes).toEqual([]);
  expect(world.state).toBe(before);
  const record = JSON.parse(world.records.get(`${name}/first/before`) as string);
  expect(record).toMatchObject({ playbook: name, requester: ASKED, at: AT, steps: told.steps });
  expect(record.is).toBeDefined();
});

const DONE: Record<string, readonly string[]> = {
  'quarantine-role': ['attach shop-api'],
  'end-sessions': ['put shop-api'],
  'disable-access-key': [`${KEY} Inactive`],
  'quarantine-image': ['ARCHIVE'],
  'stop-pipeline': ['disable Build', 'disable Deploy', 'stop 1', 'stop 2'],
  'isolate-instance': ['label', 'snapshot', 'regroup eni-1', 'regroup eni-2', 'detach profile'],
};

test.each(Object.entries(DONE))('%s does it once, and again nothing', async (name, changes) => {
  const world = new World();
  await world.plan(name);
  expect(await world.act(name)).toEqual({ steps: [], done: true, cuts: true });
  expect(world.changes).toEqual(changes);
  const [state, kept] = [world.state, world.records.get(`${name}/first/before`)];
  expect((await world.plan(name, {}, 'second')).done).toBe(true);
  expect(await world.act(name, {}, 'second')).toEqual({ steps: [], done: true, cuts: true });
  expect(world.changes).toEqual(changes);
  expect(world.state).toBe(state);
  // The first run's record stays, whoever looks again.
  await world.plan(name);
  expect(world.records.get(`${name}/first/before`)).toBe(kept);
  expect(JSON.parse(world.records.get(`${name}/first/after`) as string)).toMatchObject({
    approver: APPROVED,
    left: [],
  });
});

test.each(TAKEN_BACK)('%s is taken back, and what others have done stays', async (name) => {
  const world = new World();
  // What is stopped of runs does not come back.
  world.running = new Set();
  const before = world.state;
  await world.act(name);
  expect(world.state).not.toBe(before);
  await world.act(name, { undo: true }, 'undo');
  expect(world.state).toBe(before);
  expect((await world.plan(name, { undo: true }, 'again')).done).toBe(true);
});

test.each(CUTTING)('%s does nothing that somebody else has not approved', async (name) => {
  for (const by of ['', ASKED, 'AROAEXAMPLEASKS:bob', 'AROAEXAMPLEGRANTS:alice', 'AROAEXAMPLEASKS']) {
    const world = new World();
    await expect(world.act(name, {}, 'first', by)).rejects.toThrow(/approve/);
    expect(world.changes).toEqual([]);
  }
});

test.each([
  ['AIDAEXAMPLE1', 'AIDAEXAMPLE2', undefined],
  ['AIDAEXAMPLE1', 'AIDAEXAMPLE1', 'the same user or role'],
  ['AROA1:alice', 'AROA2:bob', undefined],
  ['AROA1:alice', 'AROA1:bob', 'the same user or role'],
  ['AROA1:alice', 'AROA2:alice', 'whose session has the same name'],
  ['AIDAEXAMPLE1', 'AROA2:alice', undefined],
  ['111122223333', '111122223333', 'the same user or role'],
  ['AROA1:alice', undefined, 'nobody has approved it'],
])('asked for by %s, approved by %s: %s', (requester, approver, why) => {
  const refused = refusalOf(requester, approver);
  if (why === undefined) expect(refused).toBeUndefined();
  else expect(refused).toContain(why);
});

test('sessions are ended that began before it was asked for, and no end is moved back', async () => {
  const world = new World();
  await world.act('end-sessions', { at: AT });
  expect(JSON.parse(world.document as string)).toEqual({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Deny', Action: '*', Resource: '*', Condition: { DateLessThan: { 'aws:TokenIssueTime': AT } } },
    ],
  });
  const later = '2026-06-01T13:00:00.000Z';
  await world.act('end-sessions', { at: later }, 'second');
  expect(world.document).toContain(later);
  await world.act('end-sessions', { at: AT }, 'third');
  expect(world.document).toContain(later);
});

test('logs are kept whole, in records that are the same whoever was stopped', async () => {
  const world = new World();
  await world.act('keep-logs', { since: '2026-06-01T11:07:00.000Z' }, 'first', undefined);
  const events = [...world.records].filter(([key]) => key.includes('events-')).flatMap(([, text]) => JSON.parse(text));
  expect(events.map(({ timestamp }) => timestamp)).toEqual(
    Array.from({ length: 53 }, (_, at) => Date.parse('2026-06-01T11:07:00.000Z') + at * 60_000),
  );
});

test.each<[string, string, Partial<Request>, string]>([
  ['quarantine-role', 'app/shop', {}, 'is no name of a role'],
  ['end-sessions', '../shop', {}, 'is no name of a role'],
  ['disable-access-key', KEY, {}, 'is no access key of a user'],
  ['disable-access-key', 'alice/AKIAEXAMPLE000000009', {}, 'has no access key AKIAEXAMPLE000000009'],
  ['quarantine-image', 'shop:latest', {}, 'is no image'],
  ['quarantine-image', `shop@${DIGEST.replace('0', 'f')}`, {}, 'has no image'],
  ['stop-pipeline', 'shop/Build', {}, 'is no name of a pipeline'],
  ['isolate-instance', 'web', {}, 'is no id of an instance'],
  ['isolate-instance', 'i-0123456789abcdef1', {}, 'there is no instance'],
  ['isolate-instance', 'i-0123456789abcdef0', { undo: true }, 'is let out by hand'],
  ['keep-logs', 'a b', {}, 'is no name of a log group'],
  ['keep-logs', '/shop', { since: '2026-05-30T12:00:00Z' }, 'is no time within 24 hours before'],
  ['keep-logs', '/shop', { since: '2026-06-01T13:00:00Z' }, 'is no time within 24 hours before'],
  ['keep-logs', '/shop', { undo: true }, 'records are not taken back'],
])('%s of %s is refused, not tried', async (name, target, more, why) => {
  const world = new World();
  const refused = world.act(name, { target, ...more });
  await expect(refused).rejects.toThrow(BulwarkError);
  await expect(refused).rejects.toThrow(why);
  expect(world.changes).toEqual([]);
});

test('an instance without the tag is left alone', async () => {
  const world = new World();
  world.instance.tags.responders = 'may-not';
  await expect(world.act('isolate-instance')).rejects.toThrow('lacks the tag responders=may-isolate');
  expect(world.changes).toEqual([]);
});

/** A run as the state machine has it: each call of a function again until it comes to an end. */
async function run(world: World, name: string): Promise<void> {
  for (const phase of ['plan', 'act'] as const)
    for (let tries = 0; ; tries++)
      try {
        await world[phase](name);
        break;
      } catch (error) {
        if (tries === 10_000) throw error;
      }
}

test.each(NAMES)('%s comes to the same, stopped before or after any of its calls', async (name) => {
  const whole = new World();
  await run(whole, name);
  let injected = 0;
  for (let stop = 0; stop < whole.calls; stop++)
    for (const moment of ['before', 'after'] as const) {
      const world = new World((call) => (call === stop ? moment : undefined));
      await run(world, name);
      expect(world.injected).toBe(1);
      injected += world.injected;
      expect(world.state).toBe(whole.state);
      expect([...world.changes].sort()).toEqual([...whole.changes].sort());
      expect([...world.records.keys()]).toEqual([...whole.records.keys()]);
      expect(world.records.get(`${name}/first/before`)).toBe(whole.records.get(`${name}/first/before`));
    }
  expect(injected).toBe(2 * whole.calls);
});

test.each(NAMES)('%s comes to the same where calls fail again and again', async (name) => {
  const whole = new World();
  await run(whole, name);
  let [seed, injected] = [7, 0];
  for (let times = 0; times < 50; times++) {
    const world = new World(() => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % 100 < 4 ? 'before' : seed % 100 < 8 ? 'after' : undefined;
    });
    await run(world, name);
    expect(world.state).toBe(whole.state);
    expect([...world.changes].sort()).toEqual([...whole.changes].sort());
    injected += world.injected;
  }
  expect(injected).toBeGreaterThan(20);
});
