import { gunzipSync, gzipSync } from 'node:zlib';
import { keeping } from '../../lib/functions/keep-logs/keeping';
import { eventsOf } from '../../lib/functions/keep-logs/lines';
import { Failing } from './faults';

const sent = (given: object = {}) => ({
  ...{ messageType: 'DATA_MESSAGE', owner: '111122223333', logGroup: '/shop/orders', logStream: 'one' },
  subscriptionFilters: ['all'],
  logEvents: [
    { id: '31953106606966983378809025079804211143289615424298221568', timestamp: 1432826855000, message: 'made' },
  ],
  ...given,
});
const event = (message: string, id = 'a') => ({ id, timestamp: 1432826855000, message });
const of = (...lines: readonly unknown[]) =>
  lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
const read = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

test('events are one to a line, each with where it comes from', () => {
  expect(read(eventsOf(of(sent({ logEvents: [event('{"a":1}', '1'), event('two\nlines', '2')] }))).text)).toEqual([
    {
      ...{ time: '2015-05-28T15:27:35.000Z', account: '111122223333', log_group: '/shop/orders', log_stream: 'one' },
      ...{ id: '1', message: '{"a":1}' },
    },
    {
      ...{ time: '2015-05-28T15:27:35.000Z', account: '111122223333', log_group: '/shop/orders', log_stream: 'one' },
      ...{ id: '2', message: 'two\nlines' },
    },
  ]);
});

test.each<[string, unknown, number, number]>([
  ['an event', sent(), 1, 0],
  ['a message with marks of its own', sent({ logEvents: [event('"}\u2028\u0000😀')] }), 1, 0],
  ['several', sent({ logEvents: Array.from({ length: 100 }, (_, at) => event('x', `${at}`)) }), 100, 0],
  ['none', sent({ logEvents: [] }), 0, 0],
  ['a control message', sent({ messageType: 'CONTROL_MESSAGE' }), 0, 0],
  ['an empty line', '', 0, 0],
  ['no JSON', '{"messageType":"DATA_ME', 0, 1],
  ['something else', { hello: 'world' }, 0, 1],
  ['null', 'null', 0, 1],
  ['a list', '[]', 0, 1],
  ['a message of another kind', sent({ messageType: 'OTHER' }), 0, 1],
  ['no owner', sent({ owner: undefined }), 0, 1],
  ['no events', sent({ logEvents: undefined }), 0, 1],
  ['an event without a message', sent({ logEvents: [{ id: 'a', timestamp: 1 }] }), 0, 1],
  ['an event without a time', sent({ logEvents: [{ id: 'a', message: 'x' }] }), 0, 1],
  ['an event at no time', sent({ logEvents: [{ ...event('x'), timestamp: 1e300 }] }), 0, 1],
])('%s', (_, line, events, unread) => {
  const kept = eventsOf(of(line));
  expect([kept.events, kept.unread]).toEqual([events, unread]);
  const lines = read(kept.text);
  expect(lines).toHaveLength(events + unread);
  if (unread) expect(lines).toEqual([{ unread: typeof line === 'string' ? line : JSON.stringify(line) }]);
});

/** Buckets of objects, and calls that may fail: before they have done anything, or after. */
class Buckets extends Failing {
  readonly delivered = new Map<string, Uint8Array>();
  readonly kept = new Map<string, Uint8Array>();
  readonly told: object[] = [];
  writes = 0;

  keep = (key: unknown) =>
    keeping({
      get: (one) =>
        this.call(() => {
          const body = this.delivered.get(one);
          if (!body) throw new Error('NoSuchKey');
          return body;
        }),
      put: (one, body) =>
        this.call(() => {
          if (this.kept.has(one)) return false;
          this.writes++;
          this.kept.set(one, body);
          return true;
        }),
      tell: (line) => this.told.push(line),
    })({ detail: { object: { key } } });

  deliver(key: string, text: string): void {
    this.delivered.set(key, gzipSync(text));
  }

  textOf = (key: string): string => gunzipSync(this.kept.get(key) as Uint8Array).toString();
}

test('an object is kept once under its own name, however often it is told of', async () => {
  const buckets = new Buckets();
  buckets.deliver('logs/2026/06/01/a', of(sent()));
  await Promise.all([buckets.keep('logs/2026/06/01/a'), buckets.keep('logs/2026/06/01/a')]);
  expect(buckets.writes).toBe(1);
  expect(read(buckets.textOf('logs/2026/06/01/a'))).toHaveLength(1);
  expect(buckets.told).toMatchObject([{ kept: true, events: 1, unread: 0 }, { kept: false }]);
});

test('the log of the function has no message', async () => {
  const buckets = new Buckets();
  buckets.deliver('logs/a', of(sent({ logEvents: [event('a secret')] }), 'another secret'));
  await buckets.keep('logs/a');
  expect(JSON.stringify(buckets.told)).not.toContain('secret');
});

test('what Firehose could not unpack is kept as it is', async () => {
  const buckets = new Buckets();
  const body = Buffer.from('not compressed');
  buckets.delivered.set('errors/decompression-failed/a', body);
  await buckets.keep('errors/decompression-failed/a');
  expect(Buffer.from(buckets.kept.get('errors/decompression-failed/a') as Uint8Array)).toEqual(body);
});

test.each([undefined, '', 1, 'logs/absent'])('rejects for the object %j', async (key) => {
  await expect(new Buckets().keep(key)).rejects.toThrow();
});

test('rejects for an object that is not compressed, which is then set aside', async () => {
  const buckets = new Buckets();
  buckets.delivered.set('logs/a', Buffer.from('{}'));
  await expect(buckets.keep('logs/a')).rejects.toThrow();
  expect(buckets.kept.size).toBe(0);
});

test('stopped before or after any call, and begun again, it comes to the same', async () => {
  let injected = 0;
  for (const fault of ['before', 'after'] as const)
    for (let stop = 0; stop < 2; stop++) {
      const buckets = new Buckets((call) => (call === stop ? fault : undefined));
      buckets.deliver('logs/a', of(sent(), sent(), 'x'));
      await buckets.keep('logs/a').catch(() => undefined);
      await buckets.keep('logs/a');
      expect(read(buckets.textOf('logs/a'))).toHaveLength(3);
      expect(buckets.writes).toBe(1);
      injected += buckets.injected;
    }
  expect(injected).toBe(4);
});

test('a thousand objects at once, each told of twice, throttled: no event is lost, and none kept twice', async () => {
  const buckets = new Buckets((call) => (call % 7 === 0 ? (call % 2 ? 'before' : 'after') : undefined));
  const keys = Array.from({ length: 1000 }, (_, at) => `logs/2026/06/01/${at}`);
  for (const [at, key] of keys.entries())
    buckets.deliver(
      key,
      of(sent({ logEvents: Array.from({ length: at % 10 }, (_, one) => event('x', `${at}-${one}`)) })),
    );
  const kept = async (key: string): Promise<void> => {
    for (;;)
      try {
        return await buckets.keep(key);
      } catch {
        // Lambda and EventBridge try again.
      }
  };
  await Promise.all([...keys, ...keys].map(kept));
  const ids = keys.flatMap((key) => read(buckets.textOf(key)).map(({ id }) => id));
  expect(ids).toHaveLength(4500);
  expect(new Set(ids).size).toBe(4500);
  expect(buckets.writes).toBe(1000);
  expect(buckets.injected).toBeGreaterThan(500);
});
