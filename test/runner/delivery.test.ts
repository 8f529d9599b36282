import { createHmac } from 'node:crypto';
import { receiving } from '../../lib/functions/receive-webhook/receive';
import { starting } from '../../lib/functions/start-jobs/start';
import { judgeDelivery, MOST_BYTES } from '../../lib/runner/delivery';
import { isSigned } from '../../lib/runner/github-signature';
import { fuzz } from './fuzz';
import { headersOf, SECRET, TERMS } from './world';

const NOW = Date.UTC(2026, 0, 5);
const now = () => NOW;
const PAYLOAD = {
  action: 'queued',
  workflow_job: {
    ...{ id: 29679449526, run_id: 10, run_attempt: 2, labels: ['self-hosted', 'small'] },
    created_at: '2026-01-05T00:00:00Z',
  },
  repository: { full_name: 'acme/shop', private: true, fork: false },
  installation: { id: 99 },
};

const judged = (payload: object, headers: Record<string, string> = {}, terms = TERMS) => {
  const body = JSON.stringify(payload);
  const delivery = { headers: { ...headersOf(body), ...headers }, body: Buffer.from(body) };
  return judgeDelivery(delivery, [SECRET], terms, NOW);
};

test('the example of GitHub is signed, and with any other secret it is not', () => {
  const signature = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17';
  const body = Buffer.from('Hello, World!');
  expect(isSigned(body, signature, ["It's a Secret to Everybody"])).toBe(true);
  expect(isSigned(body, signature, ['another', "It's a Secret to Everybody"])).toBe(true);
  expect(isSigned(body, signature, ['another'])).toBe(false);
  expect(isSigned(body, signature, [])).toBe(false);
  // An empty secret is none, though a signature can be made with it.
  expect(isSigned(body, `sha256=${createHmac('sha256', '').update(body).digest('hex')}`, [''])).toBe(false);
});

test('a job of a repository and labels that are served is accepted, as it is signed', () => {
  expect(judged(PAYLOAD)).toEqual({
    verdict: 'accepted',
    job: {
      ...{ id: 29679449526, attempt: 2, run: 10, repository: 'acme/shop', installation: 99 },
      created: Date.UTC(2026, 0, 5),
    },
  });
});

test.each([
  ['another event', PAYLOAD, { 'x-github-event': 'push' }, 'the event is push'],
  ['a job that runs', { ...PAYLOAD, action: 'in_progress' }, {}, 'the job is in_progress'],
  [
    'another repository',
    { ...PAYLOAD, repository: { ...PAYLOAD.repository, full_name: 'acme/shop2' } },
    {},
    'not served',
  ],
  ['a public repository', { ...PAYLOAD, repository: { ...PAYLOAD.repository, private: false } }, {}, 'is public'],
  [
    'a repository that hides whether it is public',
    { ...PAYLOAD, repository: { full_name: 'acme/shop' } },
    {},
    'is public',
  ],
  ['a fork', { ...PAYLOAD, repository: { ...PAYLOAD.repository, fork: true } }, {}, 'is a fork'],
  [
    'a label of others',
    { ...PAYLOAD, workflow_job: { ...PAYLOAD.workflow_job, labels: ['self-hosted', 'gpu'] } },
    {},
    'gpu',
  ],
  [
    'a job of long ago',
    { ...PAYLOAD, workflow_job: { ...PAYLOAD.workflow_job, created_at: '2025-12-01T00:00:00Z' } },
    {},
    'more than 35 days ago',
  ],
  ['no label', { ...PAYLOAD, workflow_job: { ...PAYLOAD.workflow_job, labels: [] } }, {}, 'no label'],
])('%s is not for these runners, and not delivered again', async (_, payload, headers, because) => {
  expect(judged(payload, headers)).toEqual({ verdict: 'ignored', because: expect.stringContaining(because) });
});

test('a job that somebody approves of a month after it was made is served', () => {
  const workflow_job = { ...PAYLOAD.workflow_job, created_at: '2025-12-01T00:00:01Z' };
  expect(judged({ ...PAYLOAD, workflow_job }).verdict).toBe('accepted');
});

test.each([
  ['no JSON', 'action=queued', {}, 400],
  ['nothing', 'null', {}, 202],
  ['a form', JSON.stringify(PAYLOAD), { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['an id that is text', JSON.stringify({ ...PAYLOAD, workflow_job: { ...PAYLOAD.workflow_job, id: '1' } }), {}, 400],
  ['a name with a path', JSON.stringify({ ...PAYLOAD, repository: { full_name: 'acme/shop/../x' } }), {}, 400],
  ['no installation', JSON.stringify({ ...PAYLOAD, installation: undefined }), {}, 400],
  ['more than is read', ' '.repeat(MOST_BYTES + 1), {}, 413],
])('%s, though signed, is answered with a status and no job', async (_, body, headers, statusCode) => {
  const jobs: unknown[] = [];
  const handler = receiving(
    { secrets: async () => [SECRET], queue: async (job) => void jobs.push(job), tell: () => undefined, now },
    TERMS,
  );
  expect((await handler({ headers: { ...headersOf(body), ...headers }, body })).statusCode).toBe(statusCode);
  expect(jobs).toEqual([]);
});

test('a job is said to be taken only once it is in the queue', async () => {
  const body = JSON.stringify(PAYLOAD);
  const queue = async () => {
    throw new Error('the queue does not answer');
  };
  const handler = receiving({ secrets: async () => [SECRET], queue, tell: () => undefined, now }, TERMS);
  await expect(handler({ headers: headersOf(body), body })).rejects.toThrow('the queue does not answer');
});

test('a secret that is new is read when a signature is of no other', async () => {
  const body = JSON.stringify(PAYLOAD);
  const asked: boolean[] = [];
  const secrets = async (fresh = false) => {
    asked.push(fresh);
    return fresh ? ['new', SECRET] : [SECRET];
  };
  const handler = receiving({ secrets, queue: async () => undefined, tell: () => undefined, now }, TERMS);
  expect((await handler({ headers: headersOf(body, 'new'), body })).statusCode).toBe(202);
  expect((await handler({ headers: headersOf(body), body })).statusCode).toBe(202);
  expect((await handler({ headers: headersOf(body, 'other'), body })).statusCode).toBe(401);
  expect(asked).toEqual([false, true, false, false, true]);
});

test('none wrong is accepted and none right is refused', async () => {
  expect(await fuzz(3000, 5)).toMatchObject({ accepted: 0, refused: 0, replayed: 0 });
});

test('a job that cannot be started stays in the queue, and no other does', async () => {
  const started: string[] = [];
  const handler = starting(
    async (name) => {
      if (name === '2-1') throw new Error('too many executions are started');
      started.push(name);
    },
    () => undefined,
  );
  const job = { run: 1, attempt: 1, repository: 'acme/shop', installation: 99, created: 0 };
  const Records = [1, 2, 3].map((id) => ({ messageId: `m${id}`, body: JSON.stringify({ ...job, id }) }));
  expect(await handler({ Records: [...Records, { messageId: 'm4', body: 'no job' }] })).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm2' }, { itemIdentifier: 'm4' }],
  });
  expect(started).toEqual(['1-1', '3-1']);
});
