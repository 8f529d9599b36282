import type { Asff } from '../../lib/functions/import-findings/asff';
import { importing, type Result } from '../../lib/functions/import-findings/importing';
import { Refused, reportedIn } from '../../lib/functions/import-findings/reported';
import { seenIn } from '../../lib/tickets/seen';
import { tally } from '../tally';

const NOW = Date.parse('2026-06-03T12:00:00Z');
const HOME = { partition: 'aws', region: 'eu-west-1', account: '111122223333' };

const finding = (id = 'PT-1', others: object = {}) => ({
  ...{ id, title: 'A session survives its end', description: 'The cookie is taken after a logout.', severity: 'high' },
  ...{ resource: 'https://shop.example/login', ...others },
});

const report = (...findings: unknown[]): string => JSON.stringify({ version: 1, findings });

/** A bucket with reports, and a Security Hub that keeps the newest of each finding. */
class World {
  readonly reports = new Map<string, string>();
  readonly hub = new Map<string, Asff>();
  readonly results = new Map<string, Result>();
  readonly told: Result[] = [];
  calls = 0;
  injected = 0;
  largest = 0;
  fails: (call: number, what: string) => 'throttled' | 'crash-before' | 'crash-after' | 'not-taken' | undefined = () =>
    undefined;

  drop(key: string, text: string, at = NOW): object {
    const version = `v${this.reports.size}`;
    this.reports.set(`${key}@${version}`, text);
    const object = { key, size: Buffer.byteLength(text), etag: 'e', 'version-id': version };
    return {
      ...{ source: 'aws.s3', 'detail-type': 'Object Created', time: new Date(at).toISOString(), region: HOME.region },
      detail: { bucket: { name: 'reports' }, object },
    };
  }

  /** One run of the function. Rejects where the report has to be delivered again. */
  run(event: unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      const call = async <T>(what: string, work: () => T): Promise<T> => {
        const failing = this.fails(this.calls++, what);
        if (failing) {
          this.injected++;
          tally('faults injected');
        }
        if (failing === 'throttled') throw new Error(`${what} is throttled`);
        const stop = () => {
          reject(new Error('stopped'));
          return new Promise<T>(() => undefined);
        };
        if (failing === 'crash-before') return stop();
        const done = work();
        return failing === 'crash-after' ? stop() : done;
      };
      importing(
        {
          read: (key, version) => call('GetObject', () => this.reports.get(`${key}@${version}`) as string),
          put: async (findings) => {
            this.largest = Math.max(this.largest, findings.length);
            if (this.fails(this.calls, 'taken') === 'not-taken') {
              this.calls++;
              this.injected++;
              return findings.slice(0, 1).map(({ Id }) => ({ id: Id, because: 'InternalFailure' }));
            }
            return call('BatchImportFindings', () => {
              for (const one of findings) {
                const known = this.hub.get(one.Id);
                if (!known || String(known.UpdatedAt) < String(one.UpdatedAt)) this.hub.set(one.Id, one);
              }
              return [];
            });
          },
          leave: (key, result) => call('PutObject', () => this.results.set(key, result)),
          tell: (result) => this.told.push(result),
        },
        HOME,
      )(JSON.stringify(event)).then(resolve, reject);
    });
  }
}

test('a report becomes findings of its source, and leaves what became of it', async () => {
  const world = new World();
  await world.run(world.drop('inbox/pentest-2026/june.json', report(finding(), finding('PT-2', { state: 'fixed' }))));
  expect([...world.hub.keys()]).toEqual(['pentest-2026/PT-1', 'pentest-2026/PT-2']);
  expect(world.hub.get('pentest-2026/PT-1')).toMatchObject({
    ...{ AwsAccountId: '111122223333', RecordState: 'ACTIVE', UpdatedAt: '2026-06-03T12:00:00.000Z' },
    ProductArn: 'arn:aws:securityhub:eu-west-1:111122223333:product/111122223333/default',
    FindingProviderFields: { Severity: { Label: 'HIGH' } },
    Resources: [{ Type: 'Other', Id: 'https://shop.example/login' }],
  });
  expect(world.hub.get('pentest-2026/PT-2')?.RecordState).toBe('ARCHIVED');
  expect(world.results.get('results/pentest-2026/june.json.json')).toMatchObject({ imported: 2 });
});

test('findings of one test on one page are matters of their own', async () => {
  const world = new World();
  await world.run(world.drop('inbox/bounty/a.json', report(finding('1'), finding('2'))));
  const keys = [...world.hub.values()].map(({ FindingProviderFields, ...one }) => {
    const { Severity, Types } = FindingProviderFields as { Severity: object; Types: string[] };
    return seenIn({ time: '2026-06-03T12:00:00Z', detail: { findings: [{ ...one, Severity, Types }] } })[0]?.key;
  });
  expect(new Set(keys).size).toBe(2);
});

test('what one source says is no word about what another found', async () => {
  const world = new World();
  await world.run(world.drop('inbox/pentest/a.json', report(finding('1'))));
  await world.run(world.drop('inbox/bounty/a.json', report(finding('1', { state: 'fixed' })), NOW + 1000));
  expect([...world.hub].map(([id, { RecordState }]) => [id, RecordState])).toEqual([
    ['pentest/1', 'ACTIVE'],
    ['bounty/1', 'ARCHIVED'],
  ]);
});

test('SARIF is imported by its rules and places', async () => {
  const world = new World();
  const result = (line: number) => ({
    ...{ ruleId: 'xss', level: 'error', message: { text: 'unescaped' }, properties: { 'security-severity': '9.1' } },
    locations: [{ physicalLocation: { artifactLocation: { uri: 'src/page.ts' }, region: { startLine: line } } }],
    partialFingerprints: { primary: String(line) },
  });
  const sarif = { version: '2.1.0', runs: [{ tool: { driver: { name: 'scan' } }, results: [result(3), result(9)] }] };
  await world.run(world.drop('inbox/scan/run.sarif', JSON.stringify(sarif)));
  expect(world.hub.size).toBe(2);
  expect([...world.hub.values()][0]).toMatchObject({
    ...{ Title: 'xss: unescaped', GeneratorId: 'scan/xss', Description: 'src/page.ts:3\nunescaped' },
    FindingProviderFields: { Severity: { Label: 'CRITICAL' } },
    Resources: [{ Id: 'src/page.ts' }],
  });
});

const without = (name: string) => ({ ...finding(), [name]: undefined });

test.each<[string, string, string]>([
  ['no JSON', '{', 'the report is no JSON'],
  ['nothing', '', 'the report is no JSON'],
  ['null', 'null', '`version` is not 1'],
  ['another version', '{"version":2,"findings":[]}', '`version` is not 1'],
  ['no list', '{"version":1,"findings":{}}', '`findings` is no list'],
  ['null for a finding', report(null), 'findings[0]: `id` is no text of 1 to 200 characters'],
  ['a text for a finding', report('x'), 'findings[0]: `title` is no text'],
  ...['id', 'title', 'description', 'severity', 'resource'].map((name): [string, string, string] => [
    ...([`no ${name}`, report(finding('a'), without(name)), `findings[1]: \`${name}\` is no`] as const),
  ]),
  ['an unknown field', report(finding('1', { account: '4' })), 'findings[0]: nothing is known of `account`'],
  ['an id twice', report(finding('1'), finding('1')), 'findings[1]: `id` is that of findings[0]'],
  ['an id with a newline', report(finding('1\n2')), '`id` has something other'],
  ['an odd severity', report(finding('1', { severity: 'P1' })), '`severity` is none of critical, high'],
  ['an odd state', report(finding('1', { state: 'closed' })), '`state` is none of open, fixed'],
  ['an odd time', report(finding('1', { found: 'yesterday' })), '`found` is no time'],
  ['a page without TLS', report(finding('1', { url: 'http://x.test' })), '`url` does not begin with https://'],
  ['a script for a page', report(finding('1', { url: 'javascript:alert(1)' })), '`url` does not begin'],
  ['a long title', report(finding('1', { title: 'x'.repeat(257) })), '`title` is no text of 1 to 256'],
  ['a number for a title', report(finding('1', { title: 7 })), '`title` is no text'],
  [
    'too many',
    report(...Array.from({ length: 5001 }, (_, at) => finding(String(at)))),
    'split it, as 5000 are the most',
  ],
])('%s is refused as a whole', async (_, text, said) => {
  const world = new World();
  await world.run(world.drop('inbox/pentest/a.json', text));
  expect(world.hub.size).toBe(0);
  expect(world.results.get('results/pentest/a.json.json')?.refused?.join('\n')).toContain(said);
});

test('SARIF of a scan that did not run is refused', () =>
  expect(() => reportedIn('a.sarif', 'scan', '{"version":"2.1.0","runs":[]}')).toThrow(Refused));

test.each(['inbox/a.json', 'inbox//a.json', 'inbox/a b/c.json'])('a report at %s is of no source', async (key) => {
  const world = new World();
  await world.run(world.drop(key, report(finding())));
  expect([world.hub.size, world.told[0]?.refused?.[0]]).toEqual([0, expect.stringContaining('inbox/<source>/')]);
});

test.each([
  [{}],
  [null],
  [{ time: 'x', detail: { object: { key: 'inbox/a/b' } } }],
  [{ time: '2026-06-03T12:00:00Z' }],
])('the event %j is none', (event) => expect(new World().run(event)).rejects.toThrow('the event tells of no object'));

test('the same report twice, and an older one late, change nothing', async () => {
  const world = new World();
  const older = world.drop('inbox/pentest/a.json', report(finding('1')), NOW);
  const newer = world.drop('inbox/pentest/a.json', report(finding('1', { state: 'fixed' })), NOW + 1000);
  for (const event of [newer, older, newer]) await world.run(event);
  expect([...world.hub.values()].map(({ RecordState }) => RecordState)).toEqual(['ARCHIVED']);
});

test.each(['throttled', 'crash-before', 'crash-after', 'not-taken'] as const)(
  '%s at any call, a report is imported whole, and its result says so',
  async (failing) => {
    const text = report(...Array.from({ length: 250 }, (_, at) => finding(String(at))));
    const whole = new World();
    await whole.run(whole.drop('inbox/pentest/a.json', text));
    let injected = 0;
    for (let stop = 0; stop < whole.calls; stop++) {
      const world = new World();
      const event = world.drop('inbox/pentest/a.json', text);
      world.fails = (call, what) =>
        call === stop && (failing === 'not-taken') === (what === 'taken') ? failing : undefined;
      await world.run(event).catch(() => undefined);
      await world.run(event);
      expect(Object.fromEntries(world.hub)).toEqual(Object.fromEntries(whole.hub));
      expect(world.results.get('results/pentest/a.json.json')).toEqual({
        ...{ report: 'inbox/pentest/a.json', version: 'v0', imported: 250 },
      });
      injected += world.injected;
    }
    expect(injected).toBe(failing === 'not-taken' ? 3 : 5);
  },
);

test('a thousand reports at once, each twice, while calls fail: each finding once, a hundred in a call at most', async () => {
  const world = new World();
  world.fails = (call) => (call % 7 === 3 ? (['throttled', 'crash-after'] as const)[call % 2] : undefined);
  const sizeOf = (at: number): number => (at % 10 === 0 ? 130 : 3);
  const events = Array.from({ length: 1000 }, (_, at) =>
    world.drop(
      `inbox/source-${at}/a.json`,
      report(...Array.from({ length: sizeOf(at) }, (_, n) => finding(String(n)))),
    ),
  );
  const deliver = async (event: unknown): Promise<void> => {
    for (;;)
      try {
        return await world.run(event);
      } catch {
        // It is delivered again.
      }
  };
  await Promise.all([...events, ...events].map(deliver));
  expect([world.hub.size, world.results.size, world.largest]).toEqual([15_700, 1000, 100]);
  for (const { report: key, imported } of world.results.values())
    expect(imported).toBe(sizeOf(Number(/\d+/.exec(key)?.[0])));
  expect(world.injected).toBeGreaterThan(1000);
});
