import { sweeping } from '../../lib/functions/sweep-tickets/sweeping';
import { suppress } from '../../lib/functions/ticket-findings/security-hub';
import { LEASE, ticketing } from '../../lib/functions/ticket-findings/ticketing';
import { trackerOf } from '../../lib/functions/ticket-findings/trackers';
import type { Kept } from '../../lib/functions/ticket-table';
import { DUE_DAYS, defaultPolicy } from '../../lib/release/severity';
import type { Send } from '../../lib/runner/http';
import { type Entry, statusOf } from '../../lib/tickets/entry';
import { seenIn } from '../../lib/tickets/seen';
import type { FindingWaiver, Terms, Tracker } from '../../lib/tickets/terms';
import { isSettled } from '../../lib/tickets/text';
import { tally } from '../tally';
import { type Failing, TrackerServer } from './trackers';

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/** A Wednesday. */
const NOW = Date.parse('2026-06-03T12:00:00Z');

const KINDS: readonly Tracker['kind'][] = ['github', 'gitlab', 'jira', 'servicenow'];

interface Given {
  readonly id?: string;
  readonly at?: number;
  readonly severity?: string;
  readonly workflow?: string;
  readonly record?: string;
  readonly compliance?: string;
  readonly control?: string;
  readonly resource?: string;
  readonly description?: string;
}

/** An event of Security Hub about a control. */
const event = (given: Given = {}) => {
  const { at = NOW, severity = 'HIGH', workflow = 'NEW', record = 'ACTIVE', compliance = 'FAILED' } = given;
  const { control = 'S3.8', resource = 'arn:aws:s3:::uploads', description = 'This bucket is public.' } = given;
  const time = new Date(at).toISOString();
  return {
    ...{ 'detail-type': 'Security Hub Findings - Imported', source: 'aws.securityhub', time, region: 'eu-west-1' },
    detail: {
      findings: [
        {
          SchemaVersion: '2018-10-08',
          Id: given.id ?? `arn:aws:securityhub:eu-west-1:111122223333:security-control/${control}/finding/${resource}`,
          ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
          GeneratorId: `security-control/${control}`,
          ...{ AwsAccountId: '111122223333', Region: 'eu-west-1', UpdatedAt: time, Title: `${control} is not met` },
          ...{
            Description: description,
            Severity: { Label: severity },
            Workflow: { Status: workflow },
            RecordState: record,
          },
          Compliance: { Status: compliance, SecurityControlId: control },
          Types: ['Software and Configuration Checks/Industry and Regulatory Standards'],
          Resources: [{ Type: 'AwsS3Bucket', Id: resource }],
        },
      ],
    },
  };
};

const keyOf = (given: Given = {}): string => seenIn(event(given))[0]?.key as string;

/** A run that is stopped in its tracks: what it waited for never comes. */
class Crash extends Error {}

/** Everything beside the code: a table, Security Hub, a clock, and a tracker on this machine. */
class World {
  now = NOW;
  readonly table = new Map<string, { entry: string; version: number; isActive: boolean; until: number }>();
  readonly suppressions: { readonly id: string; readonly status: string; readonly note: string }[] = [];
  readonly lines: string[] = [];
  blockingTold = 0;
  calls = 0;
  injected = 0;
  /** How a call fails: `before` it does anything, or after. */
  fails: (call: number, what: string) => 'throttled' | 'crash-before' | 'crash-after' | undefined = () => undefined;
  terms: Terms;
  /** Milliseconds that it waits for an answer. */
  patience = 300;

  constructor(
    readonly server: TrackerServer,
    waivers: readonly FindingWaiver[] = [],
  ) {
    server.now = this.now;
    this.terms = { name: 'acme', tracker: server.settings, policy: defaultPolicy, dueDays: DUE_DAYS, waivers };
  }

  pass(milliseconds: number): void {
    this.now += milliseconds;
    this.server.now = this.now;
  }

  entry(key = keyOf()): Entry | undefined {
    const kept = this.table.get(key);
    return kept && (JSON.parse(kept.entry) as Entry);
  }

  /** Does a call, or fails it as is asked. A crash takes the whole run along. */
  private async call<T>(what: string, crash: (error: Crash) => void, work: () => T | Promise<T>): Promise<T> {
    const failing = this.fails(this.calls++, what);
    if (failing) {
      this.injected++;
      tally('faults injected');
    }
    if (failing === 'throttled') throw Object.assign(new Error(what), { name: 'ThrottlingException' });
    const stop = () => {
      crash(new Crash(what));
      return new Promise<T>(() => undefined);
    };
    if (failing === 'crash-before') return stop();
    const done = await work();
    return failing === 'crash-after' ? stop() : done;
  }

  /** One run of the function with one message. Rejects where it has to be delivered again. */
  run(body: unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      const call = <T>(what: string, work: () => T | Promise<T>) => this.call(what, reject, work);
      const send: Send = ({ method, url, headers, body }) =>
        call(`${method} ${new URL(url).pathname}`, async () => {
          const answer = await fetch(url, {
            ...{ method, headers: { ...headers }, signal: AbortSignal.timeout(this.patience) },
            ...(body !== undefined && { body }),
          });
          const text = await answer.text();
          return { status: answer.status, header: (name) => answer.headers.get(name) ?? undefined, body: text };
        });
      const now = () => this.now;
      ticketing(
        {
          entries: {
            read: (key) =>
              call('GetItem', (): Kept => {
                const kept = this.table.get(key);
                return { entry: kept && JSON.parse(kept.entry), version: kept?.version ?? 0 };
              }),
            write: (entry, over, kept) =>
              call('PutItem', () => {
                if ((this.table.get(entry.key)?.version ?? 0) !== over) return false;
                this.table.set(entry.key, { entry: JSON.stringify(entry), version: over + 1, ...kept });
                return true;
              }),
          },
          tracker: trackerOf(this.terms.tracker, async () => [this.server.secret], { send, now }),
          suppress: (entry, suppression) =>
            call('BatchUpdateFindings', () =>
              suppress(
                {
                  batchUpdateFindings: async ({ FindingIdentifiers, Workflow, Note }: any) => {
                    for (const { Id } of FindingIdentifiers)
                      this.suppressions.push({ id: Id, status: Workflow.Status, note: Note.Text });
                    return {};
                  },
                },
                entry,
                suppression,
                this.terms.name,
              ),
            ),
          tell: (told) => this.lines.push(JSON.stringify(told)),
          tellBlocking: () => this.blockingTold++,
          ...{ now, unique: () => String(this.calls++) },
        },
        this.terms,
      )(JSON.stringify(body)).then(resolve, reject);
    });
  }

  /** A look at all entries, and runs with what it asks for. */
  async sweep() {
    const keys: string[] = [];
    const world = this;
    const counted = await sweeping(
      {
        async *active() {
          for (const { entry, isActive } of [...world.table.values()]) if (isActive) yield JSON.parse(entry) as Entry;
        },
        ask: async (asked) => void keys.push(...asked.map(({ key }) => key)),
        ...{ now: () => this.now, random: () => 0.5 },
      },
      this.terms,
    )();
    for (const key of keys) await this.run({ key });
    return counted;
  }

  /** Whether nothing is left to do. */
  get isSettled(): boolean {
    return [...this.table.keys()].every((key) => isSettled(this.entry(key) as Entry, this.terms, this.now));
  }
}

describe.each(KINDS)('%s', (kind) => {
  let server: TrackerServer;
  let world: World;

  beforeEach(async () => {
    server = await TrackerServer.start(kind);
    world = new World(server);
  });

  afterEach(() => server.stop());

  const only = () => {
    expect(server.filed).toHaveLength(1);
    return server.filed[0] as NonNullable<(typeof server.filed)[number]>;
  };

  test('a finding that blocks gets a ticket that says so, and is told of at once', async () => {
    await world.run(event());
    expect(only()).toMatchObject({ title: '[high] S3.8 is not met', isOpen: true, marker: `bulwark-${keyOf()}` });
    expect(only().labels).toContain('blocking');
    expect(only().text).toContain('It stops releases until it is resolved or waived.');
    expect(only().text).toContain('arn:aws:s3:::uploads');
    expect(world.blockingTold).toBe(1);
    expect(await world.sweep()).toEqual({ Blocking: 1, Unsettled: 0 });
    if (kind === 'gitlab') expect(only().isConfidential).toBe(true);
  });

  test('one that does not block gets a ticket with the day it is due', async () => {
    await world.run(event({ severity: 'MEDIUM' }));
    expect(only().text).toContain('It is due on 2026-07-03.');
    expect(only().labels).not.toContain('blocking');
    if (kind !== 'github') expect(only().due).toMatch(/^2026-07-03/);
    expect(await world.sweep()).toEqual({ Blocking: 0, Unsettled: 0 });
  });

  test('a low one waits for the batch of the next Monday, and gets none where it is resolved by then', async () => {
    await world.run(event({ severity: 'LOW' }));
    await world.run(event({ severity: 'LOW', control: 'S3.9' }));
    expect(server.filed).toEqual([]);
    world.pass(DAY);
    await world.run(event({ at: world.now, severity: 'INFORMATIONAL', compliance: 'PASSED', control: 'S3.9' }));
    world.pass(4 * DAY);
    await world.sweep();
    expect(only().text).toContain('It is due on 2026-09-01.');
  });

  test('one ticket however often it comes, closed when it is resolved, opened again when it comes back', async () => {
    for (let minute = 0; minute < 3; minute++) await world.run(event({ at: NOW + minute * MINUTE }));
    await world.run(event());
    expect(only().isOpen).toBe(true);
    world.pass(DAY);
    await world.run(event({ at: world.now, compliance: 'PASSED', severity: 'INFORMATIONAL', workflow: 'RESOLVED' }));
    expect(only()).toMatchObject({ isOpen: false });
    expect(only().text).toContain('Resolved in Security Hub on 2026-06-04');
    if (kind === 'github') expect(only().reason).toBe('completed');
    expect(await world.sweep()).toEqual({ Blocking: 0, Unsettled: 0 });
    world.pass(DAY);
    await world.run(event({ at: world.now }));
    expect(only()).toMatchObject({ isOpen: true });
    expect(only().text).toContain('Open in Security Hub since 2026-06-05.');
  });

  test('a ticket stays open as long as one of two findings of a rule is open', async () => {
    await world.run(event({ id: 'cis' }));
    await world.run(event({ id: 'pci' }));
    world.pass(MINUTE);
    await world.run(event({ id: 'cis', at: world.now, record: 'ARCHIVED' }));
    expect(only().isOpen).toBe(true);
    await world.run(event({ id: 'pci', at: world.now, record: 'ARCHIVED' }));
    expect(only().isOpen).toBe(false);
  });

  test('what is waived is suppressed in Security Hub, and the ticket says so, until the waiver is over', async () => {
    await world.run(event());
    const waiver = { rule: 'S3.8', because: 'a website', owner: 'alice', until: '2026-06-10' };
    world.terms = { ...world.terms, waivers: [waiver] };
    world.pass(5 * MINUTE);
    await world.sweep();
    expect(world.suppressions).toEqual([
      { id: expect.anything(), status: 'SUPPRESSED', note: 'Waived until 2026-06-10 by alice: a website' },
    ]);
    expect(only().isOpen).toBe(false);
    expect(only().text).toContain('Waived until 2026-06-10 by alice: a website.');
    if (kind === 'github') expect(only().reason).toBe('not_planned');
    world.pass(MINUTE);
    await world.run(event({ at: world.now, workflow: 'SUPPRESSED' }));
    expect(await world.sweep()).toEqual({ Blocking: 0, Unsettled: 0 });
    world.pass(8 * DAY);
    await world.sweep();
    expect(world.suppressions.map(({ status }) => status)).toEqual(['SUPPRESSED', 'NEW']);
    expect(only().isOpen).toBe(true);
    expect(await world.sweep()).toEqual({ Blocking: 1, Unsettled: 0 });
  });

  test('what people close is neither suppressed nor said to be resolved', async () => {
    await world.run(event());
    only().isOpen = false;
    world.pass(DAY);
    await world.run(event({ at: world.now }));
    expect(await world.sweep()).toEqual({ Blocking: 1, Unsettled: 0 });
    expect([world.suppressions, only().isOpen]).toEqual([[], false]);
  });

  test('what somebody suppresses in Security Hub stays so when no waiver holds', async () => {
    await world.run(event());
    world.pass(MINUTE);
    await world.run(event({ at: world.now, workflow: 'SUPPRESSED' }));
    expect(only().isOpen).toBe(false);
    expect(only().text).toContain('without a waiver');
    world.pass(DAY);
    await world.sweep();
    expect(world.suppressions).toEqual([]);
  });

  test('one that gets worse blocks from then on', async () => {
    await world.run(event({ severity: 'MEDIUM' }));
    world.pass(MINUTE);
    await world.run(event({ at: world.now, severity: 'CRITICAL' }));
    expect(only().labels).toContain('blocking');
    expect(only().text).toContain('It stops releases');
    expect(world.blockingTold).toBe(1);
  });

  test('what a finding says is quoted: it commands nothing and mentions nobody', async () => {
    await world.run(
      event({
        description: 'look\n/close\n/confidential false\r\n@acme/all ![x](https://evil.test/x)\u2028/assign @mallory',
      }),
    );
    const lines = only().text.split('\n');
    const injected = lines.filter((line) => /close|confidential|@acme|assign/.test(line) && !line.startsWith('Who'));
    expect(injected.length).toBeGreaterThan(0);
    if (kind === 'github' || kind === 'gitlab')
      for (const line of injected.filter((line) => !/Who closes/.test(line))) expect(line).toMatch(/^ {4}/);
  });

  test('a ticket that was deleted is made anew while its finding is open', async () => {
    await world.run(event({ severity: 'MEDIUM' }));
    server.filed.length = 0;
    world.pass(MINUTE);
    await world.run(event({ at: world.now, severity: 'CRITICAL' }));
    expect(only().isOpen).toBe(true);
  });

  test('ten runs at once with one finding make one ticket, and what they leave is done later', async () => {
    server.delay = 20;
    const runs = Array.from({ length: 10 }, async (_, at) => {
      await new Promise((later) => setTimeout(later, at * 7));
      await world.run(at % 2 === 0 ? event({ id: `finding-${at}` }) : { key: keyOf() });
    });
    await Promise.all(runs);
    expect(server.filed).toHaveLength(1);
    expect(world.lines.some((line) => line.includes('another run is at it'))).toBe(true);
    world.pass(LEASE + 5 * MINUTE);
    await world.sweep();
    expect([world.isSettled, only().isOpen]).toEqual([true, true]);
    expect(Object.keys(world.entry()?.findings ?? {})).toHaveLength(5);
  });

  test('what came out of order comes to the same', async () => {
    const story = [
      event({ at: NOW, severity: 'MEDIUM' }),
      event({ at: NOW + MINUTE, severity: 'HIGH' }),
      event({ at: NOW + 2 * MINUTE, compliance: 'PASSED', severity: 'INFORMATIONAL' }),
    ];
    let orders = 0;
    for (const [a, b, c] of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ] as const) {
      const other = new World(server);
      server.filed.length = 0;
      for (const at of [a, b, c]) await other.run(story[at]);
      expect([statusOf(other.entry() as Entry), server.filed.filter(({ isOpen }) => isOpen)]).toEqual(['resolved', []]);
      expect(server.filed.length).toBeLessThan(2);
      orders++;
    }
    expect(orders).toBe(6);
  });

  const FAILURES: readonly [string, Failing, boolean][] = [
    ['401', { status: 401 }, false],
    ['404', { status: 404 }, false],
    ['409', { status: 409 }, true],
    ['429', { status: 429, headers: { 'retry-after': '90' } }, true],
    ['500', { status: 500 }, true],
    ['503', { status: 503 }, true],
    ['cut before', 'cut', true],
    ['cut after', 'cut-after', true],
    ['slow', 'slow', true],
    ['not JSON', 'not-json', true],
  ];

  test.each(FAILURES)('%s at any request is made up for, with one ticket', async (_, failing) => {
    const whole = new World(server);
    const story = [
      event(),
      event({ at: NOW + MINUTE, severity: 'CRITICAL' }),
      event({ at: NOW + 2 * MINUTE, compliance: 'PASSED' }),
    ];
    for (const one of story) await whole.run(one);
    const requests = server.requests;
    let injected = 0;
    for (let at = 0; at < requests; at++) {
      const other = new World(server);
      if (failing === 'slow') other.patience = 80;
      Object.assign(server, { requests: 0, fails: (n: number) => (n === at ? failing : undefined) });
      server.filed.length = 0;
      for (const one of story) {
        await other.run(one);
        other.pass(MINUTE);
      }
      injected += server.requests > at ? 1 : 0;
      for (let look = 0; look < 3; look++) {
        other.pass(5 * MINUTE);
        await other.sweep();
      }
      expect([at, other.isSettled, server.filed.length <= 1, server.filed.every(({ isOpen }) => !isOpen)]).toEqual([
        at,
        true,
        true,
        true,
      ]);
      expect(other.lines.join('\n')).not.toContain('SECRET');
    }
    expect(injected).toBe(requests);
  });

  test.each(['throttled', 'crash-before', 'crash-after'] as const)(
    '%s at any call, with one ticket',
    async (failing) => {
      const waivers = [{ rule: 'S3.8', because: 'a website', owner: 'alice', until: '2026-06-03' }];
      const play = async (other: World): Promise<void> => {
        const deliver = async (body: unknown): Promise<void> => {
          // What is not written down is delivered again, as what is stopped is.
          for (let tried = 0; tried < 3; tried++)
            try {
              return await other.run(body);
            } catch {
              other.pass(LEASE + MINUTE);
            }
        };
        await deliver(event());
        await deliver(event({ at: NOW + 1 }));
        other.terms = { ...other.terms, waivers };
        await deliver({ key: keyOf() });
        for (let look = 0; look < 2; look++) {
          other.pass(LEASE + 5 * MINUTE);
          await other.sweep().catch(() => undefined);
        }
        expect(other.suppressions.map(({ status }) => status)).toContain('SUPPRESSED');
        other.pass(DAY);
        for (let look = 0; look < 3; look++) {
          other.pass(LEASE + 5 * MINUTE);
          await other.sweep().catch(() => undefined);
        }
        await deliver(event({ at: other.now, compliance: 'PASSED' }));
        for (let look = 0; look < 2; look++) {
          other.pass(LEASE + 5 * MINUTE);
          await other.sweep().catch(() => undefined);
        }
      };
      const whole = new World(server);
      await play(whole);
      expect(only().isOpen).toBe(false);
      expect(whole.suppressions.map(({ status }) => status)).toEqual(['SUPPRESSED', 'NEW']);
      let injected = 0;
      for (let stop = 0; stop < whole.calls; stop++) {
        const other = new World(server);
        server.filed.length = 0;
        other.fails = (call) => (call === stop ? failing : undefined);
        await play(other);
        expect([stop, server.filed.length, server.filed[0]?.isOpen, other.isSettled]).toEqual([stop, 1, false, true]);
        injected += other.injected;
      }
      // Words that nobody else has are counted as calls, and fail at nothing.
      expect(injected).toBeGreaterThan(whole.calls / 2);
    },
  );

  test('a thousand findings at once, each twice, while a tenth of requests fail: each gets one ticket', async () => {
    const failing: readonly Failing[] = [
      'cut',
      'cut-after',
      { status: 500 },
      { status: 429, headers: { 'retry-after': '1' } },
    ];
    server.fails = (n) => (n % 10 === 7 ? failing[((n / 10) % failing.length) | 0] : undefined);
    world.fails = (call, what) => (what.endsWith('Item') && call % 31 === 5 ? 'throttled' : undefined);
    const found = Array.from({ length: 1000 }, (_, at) => event({ resource: `arn:aws:s3:::bucket-${at}` }));
    const deliver = async (body: unknown): Promise<void> => {
      for (let tried = 0; tried < 5; tried++)
        try {
          return await world.run(body);
        } catch {
          // It comes again.
        }
      throw new Error('it was delivered five times, and not written down');
    };
    // As many at once as the queue hands on.
    const waiting = [...found, ...found];
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        for (let one = waiting.pop(); one; one = waiting.pop()) await deliver(one);
      }),
    );
    let looks = 0;
    for (; !world.isSettled && looks < 20; looks++) {
      world.pass(LEASE + 5 * MINUTE);
      await world.sweep().catch(() => undefined);
    }
    const markers = server.filed.map(({ marker }) => marker);
    expect([markers.length, new Set(markers).size]).toEqual([1000, 1000]);
    expect(world.isSettled).toBe(true);
    const failures = Object.values(server.failures).reduce((sum, one) => sum + one, 0);
    expect(failures).toBeGreaterThan(200);
    expect(world.injected).toBeGreaterThan(300);
    tally('faults injected', failures);
  }, 300_000);
});

test('tickets go to no repository that anybody reads', async () => {
  const server = await TrackerServer.start('github');
  const world = new World(server);
  server.isPublic = true;
  await world.run(event());
  server.stop();
  expect(server.filed).toEqual([]);
  expect(world.lines.join()).toContain('the repository acme/findings is public');
});

test('what cannot be done for an hour is counted', async () => {
  const server = await TrackerServer.start('jira');
  const world = new World(server);
  server.fails = () => ({ status: 401 });
  await world.run(event());
  world.pass(61 * MINUTE);
  expect(await world.sweep()).toEqual({ Blocking: 1, Unsettled: 1 });
  server.stop();
});
