import { approving } from '../../lib/functions/approve-playbook/approving';
import type { Message } from '../../lib/functions/queue';
import { type Input, starting, type Terms } from '../../lib/functions/start-playbook/starting';
import { Failing } from './faults';

const FUNCTION = 'arn:aws:lambda:eu-west-1:111122223333:function:quarantine-role';
const TERMS: Terms = { playbooks: { 'quarantine-role': FUNCTION, 'keep-logs': `${FUNCTION}-2` }, runsPerHour: 3 };
const SENT = Date.parse('2026-06-01T12:30:00Z');

/** Step Functions, which gives each name once, and takes the same request for a run again while that goes on. */
class Executions extends Failing {
  readonly inputs = new Map<string, string>();
  readonly over = new Set<string>();
  readonly told: string[] = [];
  readonly lines: string[] = [];

  readonly handle = starting(
    {
      start: (name, input) =>
        this.call(() => {
          const known = this.inputs.get(name);
          if (known === undefined) this.inputs.set(name, input);
          return known === undefined || (known === input && !this.over.has(name));
        }),
      inputOf: (name) => this.call(() => this.inputs.get(name) as string),
      refuse: (why) => this.call(() => this.told.push(why)),
      log: (line) => this.lines.push(line),
    },
    TERMS,
  );
  get started(): Input[] {
    return [...this.inputs.values()].map((input) => JSON.parse(input));
  }
}

let ids = 0;
const asking = (said: object | string, sent = SENT, SenderId = 'AROA1:alice'): Message => ({
  messageId: `message-${ids++}`,
  body: typeof said === 'string' ? said : JSON.stringify(said),
  attributes: { SenderId, SentTimestamp: String(sent) },
});
const QUARANTINE = { playbook: 'quarantine-role', target: 'shop' };

test('a request becomes a run that changes nothing, unless it is to act', async () => {
  const states = new Executions();
  const [dry, act] = [
    asking(QUARANTINE),
    asking({ ...QUARANTINE, act: true, undo: true, since: '2026-06-01T12:00:00Z' }),
  ];
  expect(await states.handle({ Records: [dry, act] })).toEqual({ batchItemFailures: [] });
  const common = {
    playbook: 'quarantine-role',
    target: 'shop',
    requester: 'AROA1:alice',
    at: '2026-06-01T12:30:00.000Z',
  };
  expect(states.started).toEqual([
    { ...common, act: false, undo: false, request: dry.messageId, function: FUNCTION, approval: {} },
    {
      ...{ ...common, act: true, undo: true, since: '2026-06-01T12:00:00.000Z' },
      ...{ request: act.messageId, function: FUNCTION, approval: {} },
    },
  ]);
  expect([...states.inputs.keys()]).toEqual(['dry-quarantine-role-2026060112-0', 'act-quarantine-role-2026060112-0']);
});

test('who asks is who sent the message, whatever it says', async () => {
  const states = new Executions();
  await states.handle({ Records: [asking({ ...QUARANTINE, requester: 'AROA2:bob' }), asking(QUARANTINE)] });
  expect(states.started.map(({ requester }) => requester)).toEqual(['AROA1:alice']);
  expect(states.told[0]).toContain("it has no 'requester'");
});

test('as many runs of a playbook begin in an hour as may, and others are told of', async () => {
  const states = new Executions();
  const records = Array.from({ length: 1000 }, () => asking({ ...QUARANTINE, act: true }));
  expect(await states.handle({ Records: records })).toEqual({ batchItemFailures: [] });
  expect(states.started).toHaveLength(3);
  expect(states.told).toHaveLength(997);
  expect(states.told[0]).toMatch(
    /^A request of AROA1:alice is refused: 3 runs of quarantine-role have begun within the hour/,
  );
  await states.handle({ Records: [asking(QUARANTINE), asking({ playbook: 'keep-logs', target: '/shop', act: true })] });
  await states.handle({ Records: [asking({ ...QUARANTINE, act: true }, SENT + 60 * 60 * 1000)] });
  expect(states.started).toHaveLength(6);
});

test('a message that comes again is one run, whether that goes on or is over', async () => {
  const states = new Executions();
  const [first, second] = [asking(QUARANTINE), asking(QUARANTINE)];
  await states.handle({ Records: [first, second] });
  await states.handle({ Records: [second, first] });
  for (const name of states.inputs.keys()) states.over.add(name);
  await states.handle({ Records: [second, first, first] });
  expect(states.started.map(({ request }) => request)).toEqual([first.messageId, second.messageId]);
  expect(states.told).toEqual([]);
});

test.each<[string, object | string, string]>([
  ['no JSON', 'quarantine shop', 'it is no JSON object'],
  ['a list', [QUARANTINE], 'it is no JSON object'],
  ['null', 'null', 'it is no JSON object'],
  ['no playbook', { target: 'shop' }, 'there is no playbook undefined here; there are quarantine-role, keep-logs'],
  ['one that is none', { playbook: 'toString', target: 'shop' }, 'there is no playbook "toString" here'],
  ['no target', { playbook: 'quarantine-role' }, '`target` has to say what it is about'],
  ['blanks', { ...QUARANTINE, target: 'shop api' }, '`target` has to say'],
  ['a long target', { ...QUARANTINE, target: 'a'.repeat(601) }, '`target` has to say'],
  ['words in place of yes', { ...QUARANTINE, act: 'yes' }, '`act` and `undo` are true or false'],
  ['a day that is none', { ...QUARANTINE, since: 'yesterday' }, '`since` is a time'],
  ['something else', { ...QUARANTINE, Act: true }, "it has no 'Act'"],
])('%s is told of, and no run', async (_, said, why) => {
  const states = new Executions();
  expect(await states.handle({ Records: [asking(said)] })).toEqual({ batchItemFailures: [] });
  expect(states.started).toEqual([]);
  expect(states.told).toEqual([expect.stringContaining(why)]);
});

test('without a sender there is no run', async () => {
  const states = new Executions();
  await states.handle({
    Records: [{ messageId: 'a', body: JSON.stringify(QUARANTINE) }, asking(QUARANTINE, SENT, '')],
  });
  expect(states.started).toEqual([]);
  expect(states.told).toHaveLength(2);
});

test('stopped at any call and delivered again, each request is one run, and what is refused is told', async () => {
  const records = [asking(QUARANTINE), asking(QUARANTINE), asking({}), asking({ ...QUARANTINE, act: true })];
  const whole = new Executions();
  await whole.handle({ Records: records });
  let injected = 0;
  for (let stop = 0; stop < whole.calls; stop++)
    for (const moment of ['before', 'after'] as const) {
      const states = new Executions((call) => (call === stop ? moment : undefined));
      const { batchItemFailures } = await states.handle({ Records: records });
      expect(batchItemFailures).toHaveLength(1);
      await states.handle({
        Records: records.filter(({ messageId }) => batchItemFailures.some((one) => one.itemIdentifier === messageId)),
      });
      injected += states.injected;
      expect(states.started.map(({ request }) => request).sort()).toEqual(
        whole.started.map(({ request }) => request).sort(),
      );
      expect(states.told.length).toBeGreaterThan(0);
    }
  expect(injected).toBe(2 * whole.calls);
});

describe('approvals', () => {
  const answered = async (
    messages: readonly Message[],
    fails: (call: number, token: string) => string | undefined = () => undefined,
  ) => {
    const done: string[] = [];
    const lines: string[] = [];
    let calls = 0;
    const call = async (token: string, came: string): Promise<void> => {
      const name = fails(calls++, token);
      if (name) throw Object.assign(new Error(name), { name });
      done.push(came);
    };
    const { batchItemFailures } = await approving({
      succeed: (token, output) => call(token, `${token} ${output}`),
      fail: (token, cause) => call(token, `${token} ${cause}`),
      log: (line) => lines.push(line),
    })({ Records: messages });
    return { done, lines, left: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) };
  };

  test('hand on who sent them', async () => {
    const { done } = await answered([
      asking('approve one', SENT, 'AROA2:bob'),
      asking('decline two\n', SENT, 'AROA2:bob'),
    ]);
    expect(done).toEqual(['one {"by":"AROA2:bob"}', 'two AROA2:bob has declined it']);
  });

  test.each([
    [''],
    ['approve'],
    ['approve one two'],
    ['Approve one'],
    ['approve one by AROA9:mallory'],
    ['{"token":"one"}'],
  ])('%s is none', async (body) => {
    const { done, left, lines } = await answered([asking(body)]);
    expect([done, left]).toEqual([[], []]);
    expect(lines).toEqual([expect.stringContaining('it is no approval')]);
  });

  test('without a sender they are none', async () =>
    expect((await answered([{ messageId: 'a', body: 'approve one' }])).done).toEqual([]));

  test('of a run that waits no more they are dropped; what fails otherwise comes again; no token is logged', async () => {
    const messages = Array.from({ length: 1000 }, (_, at) => asking(`approve secret-${at}`));
    const names = [undefined, 'TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken', 'ThrottlingException'];
    const { done, left, lines } = await answered(messages, (call) => names[call % names.length]);
    expect([done.length, left.length]).toEqual([200, 200]);
    expect(lines.join('\n')).not.toContain('secret-');
  });
});
