import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { send } from '../../lib/functions/send';
import { GitHub } from '../../lib/runner/github';
import { Later } from '../../lib/runner/later';
import { Clock } from './clock';
import { NO_FAULTS } from './forge-server';
import { GitHubServer } from './github-server';
import { TERMS } from './world';

const NOW = Date.UTC(2026, 0, 5);
const JOB = { id: 1, attempt: 1, run: 10, repository: 'acme/shop', installation: 99, created: NOW };

/** Asks for the state of a job, where GitHub answers in some way, and gives what is thrown. */
async function answered(status: number, headers: Record<string, string>, body: string): Promise<Error> {
  const server = createServer((request, response) => {
    const isToken = request.url?.endsWith('/access_tokens');
    response.writeHead(isToken ? 201 : status, isToken ? {} : headers);
    response.end(isToken ? JSON.stringify({ token: 'ghs_1', expires_at: '2026-01-05T01:00:00Z' }) : body);
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { app } = new GitHubServer(new Clock(NOW), () => 0.99, NO_FAULTS);
  const github = new GitHub(
    { ...TERMS, api },
    async () => app,
    send,
    () => NOW,
  );
  return github
    .job(JOB)
    .then(
      (state) => new Error(state),
      (error: Error) => error,
    )
    .finally(() => {
      server.closeAllConnections();
      server.close();
    });
}

test.each([
  ['says how many seconds', 429, { 'retry-after': '37' }, '', 37],
  ['says how many seconds, though it forbids', 403, { 'retry-after': '90', 'x-ratelimit-remaining': '0' }, '', 90],
  ['says until when', 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 600) }, '', 600],
  ['has said until when, and that is over', 429, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, '', 1],
  ['says nothing of time', 429, {}, '', 60],
  ['has another limit and says no time', 403, {}, '{"message":"You have exceeded a secondary rate limit"}', 60],
  ['fails', 502, {}, '', undefined],
  ['does not know a token any more', 401, {}, '', undefined],
  ['answers with a page', 200, {}, '<html>', undefined],
])('where GitHub %s, it is asked again after that', async (_, status, headers, body, seconds) => {
  const error = await answered(status, headers, body);
  expect(error).toBeInstanceOf(Later);
  expect((error as Later).seconds).toBe(seconds);
});

test.each([
  ['forbids', 403, {}, '{"message":"Resource not accessible by integration"}'],
  ['leads elsewhere', 302, { location: 'https://example.org/' }, ''],
])('where GitHub %s, the token goes nowhere else and the error is told', async (_, status, headers, body) => {
  const error = await answered(status, headers, body);
  expect(error).not.toBeInstanceOf(Later);
  expect(error.message).toContain(`GET /repos/acme/shop/actions/jobs/1: GitHub answers ${status}`);
});

describe('with a GitHub that answers', () => {
  const clock = new Clock(NOW);
  const server = new GitHubServer(clock, () => 0.99, NO_FAULTS);
  let github: GitHub;
  const requests: string[] = [];

  beforeAll(async () => {
    await server.start();
    const terms = { ...TERMS, api: server.url };
    const counted: typeof send = (request) => {
      requests.push(`${request.method} ${request.url.slice(server.url.length)}`);
      return send(request);
    };
    github = new GitHub(terms, async () => server.app, counted, clock.now);
  });

  afterAll(() => server.stop());

  test('a runner is made once of a name, found by it, and taken out unless it serves a job', async () => {
    const made = await github.makeRunner(JOB, 'ci-1-1-0');
    expect(made).toMatchObject({ config: expect.stringMatching(/^[\w+/=]+$/) });
    expect(await github.makeRunner(JOB, 'ci-1-1-0')).toBeUndefined();
    const id = made?.id ?? 0;
    expect(await github.runnerNamed(JOB, 'ci-1-1-0')).toBe(id);
    expect(await github.runner(JOB, id)).toBe('offline');
    const runner = server.connect(made?.config ?? '');
    expect(await github.runner(JOB, id)).toBe('idle');
    const job = server.queueJob({ labels: ['linux'], isOfFork: false, takes: 1 });
    expect(await github.runner(JOB, id)).toBe('busy');
    expect(await github.job({ ...JOB, id: job.id })).toBe('taken');
    expect(await github.removeRunner(JOB, id)).toBe(false);
    if (runner) server.disconnect(runner, 'success');
    expect(await github.runner(JOB, id)).toBe('absent');
    expect(await github.removeRunner(JOB, id)).toBe(true);
  });

  test('a token serves for an hour, and another is asked for once in two', async () => {
    const tokens = () => requests.filter((request) => request.endsWith('/access_tokens')).length;
    const before = tokens();
    const job = server.queueJob({ labels: ['gpu'], isOfFork: true, takes: 1 });
    for (let minutes = 0; minutes < 120; minutes += 10)
      clock.in(minutes * 60, async () => {
        expect(await github.job({ ...JOB, id: job.id })).toBe('waiting');
      });
    await clock.run(1);
    expect(tokens() - before).toBe(1);
    expect(await github.run({ ...JOB, run: job.run })).toEqual({ isOver: false, isOfFork: true, isHeld: false });
  });

  test('offline runners and deliveries are read to the last page', async () => {
    for (let at = 0; at < 250; at++) {
      await github.makeRunner(JOB, `ci-${100 + at}-1-0`);
      const delivered_at = new Date(clock.now() - (250 - at) * 1000).toISOString();
      server.deliveries.push({
        ...{ id: at, guid: `${at}`, status_code: 502, event: 'workflow_job', action: 'queued', delivered_at },
      });
    }
    expect(await github.offlineRunners({ repository: 'acme/shop', installation: 99 })).toHaveLength(250);
    expect((await github.deliveries(0)).found).toHaveLength(250);
    expect((await github.deliveries(clock.now() - 100_000)).found).toHaveLength(200);
  });

  test('it never asks for what GitHub would not do, least of all for a token that registers runners', () => {
    expect(server.counts.refused).toEqual([]);
    expect(requests.filter((request) => request.includes('registration-token'))).toEqual([]);
  });
});
