import { createHmac } from 'node:crypto';
import { receiving } from '../../lib/functions/receive-webhook/receive';
import { MOST_BYTES } from '../../lib/runner/delivery';
import { judgeGitLabDelivery } from '../../lib/runner/gitlab-delivery';
import { isFromGitLab } from '../../lib/runner/gitlab-signature';
import { gitLabHeadersOf, SIGNING_TOKEN, TERMS } from './world';

const NOW = Date.UTC(2026, 0, 5);
const OTHER = `whsec_${Buffer.from('another key of thirty-two bytes.').toString('base64')}`;
const PAYLOAD = {
  ...{ object_kind: 'build', build_id: 1977, build_status: 'pending', pipeline_id: 2366, project_id: 380 },
  project: { id: 380, path_with_namespace: 'acme/shop' },
};

const judged = (payload: object, headers: Record<string, string> = {}) => {
  const body = JSON.stringify(payload);
  const delivery = { headers: { ...gitLabHeadersOf(body, NOW), ...headers }, body: Buffer.from(body) };
  return judgeGitLabDelivery(delivery, [SIGNING_TOKEN], TERMS, NOW);
};

test('what the specification signs is signed, and with any other token it is not', () => {
  // https://github.com/standard-webhooks/standard-webhooks
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const body = Buffer.from('{"test": 2432232314}');
  const headers = {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  };
  const at = 1614265330_000;
  expect(isFromGitLab(body, headers, [secret], at)).toBe(true);
  expect(isFromGitLab(body, headers, [OTHER, secret], at)).toBe(true);
  expect(isFromGitLab(body, headers, [OTHER], at)).toBe(false);
  expect(isFromGitLab(body, headers, [], at)).toBe(false);
});

const BODY = JSON.stringify(PAYLOAD);
const RIGHT = gitLabHeadersOf(BODY, NOW);
const forged = (id: string, at: string, body: string, key: Buffer) =>
  `v1,${createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')}`;

test.each<[string, Record<string, string | undefined>, boolean]>([
  ['as it was sent', {}, true],
  [
    'with the signature of another version beside',
    { 'webhook-signature': `v2,abc ${RIGHT['webhook-signature']}` },
    true,
  ],
  ['with another id', { 'webhook-id': 'f5e5f430-f57b-4e6e-9fac-d9128cd7232e' }, false],
  ['with another time', { 'webhook-timestamp': String(NOW / 1000 + 1) }, false],
  ['without a signature', { 'webhook-signature': undefined }, false],
  ['with an empty signature', { 'webhook-signature': '' }, false],
  ['with half of the signature', { 'webhook-signature': RIGHT['webhook-signature']?.slice(0, 20) }, false],
  ['without a time', { 'webhook-timestamp': undefined }, false],
  ['without an id', { 'webhook-id': undefined }, false],
  ['with a signature of another token', gitLabHeadersOf(BODY, NOW, OTHER), false],
  [
    'with a signature of no key',
    { 'webhook-signature': forged(RIGHT['webhook-id'] ?? '', String(NOW / 1000), BODY, Buffer.alloc(0)) },
    false,
  ],
  [
    'with the signing token itself in place of a signature',
    { 'webhook-signature': undefined, 'x-gitlab-token': SIGNING_TOKEN },
    false,
  ],
])('a delivery %s is believed or not', (_, changed, isBelieved) => {
  const headers = { ...RIGHT, ...changed };
  expect(isFromGitLab(Buffer.from(BODY), headers, [SIGNING_TOKEN], NOW)).toBe(isBelieved);
});

test.each([
  [-301, false],
  [-299, true],
  [299, true],
  [301, false],
])('a signature is believed %s seconds after it was made, or not', (seconds, isBelieved) => {
  const headers = gitLabHeadersOf(BODY, NOW);
  expect(isFromGitLab(Buffer.from(BODY), headers, [SIGNING_TOKEN], NOW + seconds * 1000)).toBe(isBelieved);
});

test.each<[string, string | undefined, boolean]>([
  ['the token', 'a secret token', true],
  ['a part of it', 'a secret', false],
  ['more than it', 'a secret token ', false],
  ['another', 'another', false],
  ['nothing', '', false],
  ['no header', undefined, false],
])('where GitLab signs nothing, %s is believed or not', (_, token, isBelieved) => {
  const headers = { ...RIGHT, 'x-gitlab-token': token };
  expect(isFromGitLab(Buffer.from(BODY), headers, ['a secret token'], NOW)).toBe(isBelieved);
  expect(isFromGitLab(Buffer.from(BODY), headers, ['before it', 'a secret token'], NOW)).toBe(isBelieved);
  expect(isFromGitLab(Buffer.from(BODY), headers, [''], NOW)).toBe(false);
});

test('a job that waits is accepted, with its numbers and no more', () => {
  expect(judged(PAYLOAD)).toEqual({
    verdict: 'accepted',
    job: { id: 1977, attempt: 1, run: 2366, repository: 'acme/shop', installation: 380, created: NOW },
  });
  const project = { ...PAYLOAD.project, path_with_namespace: 'Acme/Shop' };
  expect(judged({ ...PAYLOAD, project }).verdict).toBe('accepted');
});

test.each<[string, object, Record<string, string>, string]>([
  ['another event', PAYLOAD, { 'x-gitlab-event': 'Push Hook' }, 'the event is Push Hook'],
  ['a body of another event', { ...PAYLOAD, object_kind: 'pipeline' }, {}, 'about pipeline'],
  ['a job that is made', { ...PAYLOAD, build_status: 'created' }, {}, 'the job is created'],
  ['a job that runs', { ...PAYLOAD, build_status: 'running' }, {}, 'the job is running'],
  ['a job that has failed', { ...PAYLOAD, build_status: 'failed' }, {}, 'the job is failed'],
  ['a job that is cancelled', { ...PAYLOAD, build_status: 'canceled' }, {}, 'the job is canceled'],
  [
    'another project',
    { ...PAYLOAD, project: { path_with_namespace: 'acme/shop/sub' } },
    {},
    'acme/shop/sub is not served',
  ],
])('%s is not for these runners', (_, payload, headers, because) => {
  expect(judged(payload, headers)).toEqual({ verdict: 'ignored', because: expect.stringContaining(because) });
});

test.each<[string, string, number]>([
  ['no JSON', 'build_status=pending', 400],
  ['nothing', 'null', 202],
  ['an id that is text', JSON.stringify({ ...PAYLOAD, build_id: '1' }), 400],
  ['an id below one', JSON.stringify({ ...PAYLOAD, build_id: 0 }), 400],
  ['no pipeline', JSON.stringify({ ...PAYLOAD, pipeline_id: null }), 400],
  ['no project', JSON.stringify({ ...PAYLOAD, project: undefined }), 400],
  [
    'a path that leads elsewhere',
    JSON.stringify({ ...PAYLOAD, project: { path_with_namespace: 'acme/shop?a=b' } }),
    400,
  ],
  ['more than is read', ' '.repeat(MOST_BYTES + 1), 413],
])('%s, though signed, is answered with a status and no job', async (_, body, statusCode) => {
  const jobs: unknown[] = [];
  const handler = receiving(
    {
      secrets: async () => [SIGNING_TOKEN],
      queue: async (job) => void jobs.push(job),
      ...{ tell: () => undefined, now: () => NOW },
    },
    { ...TERMS, forge: 'gitlab' },
  );
  expect((await handler({ headers: gitLabHeadersOf(body, NOW), body })).statusCode).toBe(statusCode);
  expect(jobs).toEqual([]);
});

test('a token that is new is read when a signature is of no other', async () => {
  const handler = receiving(
    {
      secrets: async (fresh = false) => (fresh ? [OTHER, SIGNING_TOKEN] : [SIGNING_TOKEN]),
      ...{ queue: async () => undefined, tell: () => undefined, now: () => NOW },
    },
    { ...TERMS, forge: 'gitlab' },
  );
  const status = async (secret: string) =>
    (await handler({ headers: gitLabHeadersOf(BODY, NOW, secret), body: BODY })).statusCode;
  expect(await status(OTHER)).toBe(202);
  expect(await status(SIGNING_TOKEN)).toBe(202);
  expect(await status(`whsec_${Buffer.from('a third').toString('base64')}`)).toBe(401);
});
