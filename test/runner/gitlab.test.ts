import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { send } from '../../lib/functions/send';
import { tokenOf } from '../../lib/functions/token-of';
import { GitLab } from '../../lib/runner/gitlab';
import { requeueing } from '../../lib/runner/gitlab-requeue';
import { Later } from '../../lib/runner/later';
import { Clock } from './clock';
import { NO_FAULTS } from './forge-server';
import { GitLabServer, PROJECT, TOKEN } from './gitlab-server';
import { TERMS } from './world';

const NOW = Date.UTC(2026, 0, 5);
const JOB = { id: 1, attempt: 1, run: 10, repository: 'acme/shop', installation: PROJECT, created: NOW };

/** Asks for the state of a job, where GitLab answers in some way, and gives what is thrown. */
async function thrown(answer: (response: ServerResponse) => void): Promise<Error> {
  const server = createServer((_, response) => answer(response));
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v4`;
  const gitlab = new GitLab(
    { ...TERMS, api },
    async () => TOKEN,
    send,
    () => NOW,
  );
  return gitlab
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

const with_ =
  (status: number, headers: Record<string, string> = {}, body = '') =>
  (response: ServerResponse) => {
    response.writeHead(status, headers);
    response.end(body);
  };

test.each<[string, (response: ServerResponse) => void, number | undefined]>([
  ['says how many seconds', with_(429, { 'retry-after': '37' }), 37],
  ['says until when', with_(429, { 'ratelimit-reset': String(NOW / 1000 + 600) }), 600],
  ['has said until when, and that is over', with_(429, { 'ratelimit-reset': '1' }), 1],
  ['says nothing of time', with_(429), 60],
  ['has something changed by somebody else', with_(409), 1],
  ['fails', with_(502), undefined],
  ['answers with a page', with_(200, {}, '<html>'), undefined],
  ['cuts the answer off', (response) => response.socket?.destroy(), undefined],
  [
    'stops in the middle',
    (response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{');
      setTimeout(() => response.socket?.destroy(), 20);
    },
    undefined,
  ],
])('where GitLab %s, it is asked again after that', async (_, answer, seconds) => {
  const error = await thrown(answer);
  expect(error).toBeInstanceOf(Later);
  expect((error as Later).seconds).toBe(seconds);
});

test('a GitLab that is too slow is asked again', async () => {
  const slow = async () => {
    throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
  };
  const gitlab = new GitLab(
    TERMS,
    async () => TOKEN,
    slow,
    () => NOW,
  );
  await expect(gitlab.job(JOB)).rejects.toBeInstanceOf(Later);
});

test.each<[string, (response: ServerResponse) => void, string]>([
  ['forbids', with_(403, {}, '{"error":"insufficient_scope"}'), 'answers 403: insufficient_scope'],
  ['knows no token', with_(401, {}, '{"message":"401 Unauthorized"}'), 'answers 401: 401 Unauthorized'],
  ['leads elsewhere', with_(302, { location: 'https://example.org/' }), 'answers 302'],
])('where GitLab %s, the token goes nowhere else and the error is told', async (_, answer, because) => {
  const error = await thrown(answer);
  expect(error).not.toBeInstanceOf(Later);
  expect(error.message).toContain(`GET /projects/1/jobs/1: GitLab ${because}`);
});

test.each([
  ['nothing', undefined],
  ['less than a token', 'glpat-'],
  ['JSON', '{"token":"glpat-0123456789abcdefghij"}'],
  ['a token and more', 'glpat-0123456789abcdefghij\r\nx-admin: 1'],
])('a secret that holds %s is told of, without a word of it', (_, text) => {
  expect(() => tokenOf(text)).toThrow(/^the secret of the access token of GitLab is not glpat-… and nothing else/);
});

test('a secret that holds a token and the end of a line is one', () => {
  expect(tokenOf(`${TOKEN}\n`)).toBe(TOKEN);
});

describe('with a GitLab that answers', () => {
  let clock: Clock;
  let server: GitLabServer;
  let gitlab: GitLab;
  let tokens: string[];
  const requests: string[] = [];

  const gitlabOf = (terms: Partial<typeof TERMS> & { onlyProtected?: boolean } = {}) =>
    new GitLab(
      { ...TERMS, api: `${server.url}/api/v4`, ...terms },
      async (fresh = false) => tokens[fresh ? 1 : 0] ?? '',
      (request) => {
        requests.push(`${request.method} ${request.url.slice(server.url.length)} ${request.body ?? ''}`);
        return send(request);
      },
      clock.now,
    );

  beforeEach(async () => {
    clock = new Clock(NOW);
    server = new GitLabServer(clock, () => 0.99, NO_FAULTS);
    tokens = [TOKEN, TOKEN];
    requests.length = 0;
    await server.start();
    gitlab = gitlabOf();
  });

  afterEach(() => {
    expect(server.counts.refused).toEqual([]);
    server.stop();
  });

  const queued = (labels: string[] = ['small'], isOfFork = false) => {
    const made = server.queueJob({ labels, isOfFork, takes: 1 });
    return { made, job: { ...JOB, id: made.id, run: made.run } };
  };

  test('a runner is of one project and its tags alone, and is made once of a name', async () => {
    const made = await gitlab.makeRunner(JOB, 'ci-1-1-0');
    expect(Buffer.from(made?.config ?? '', 'base64').toString()).toMatch(/^glrt-/);
    expect(await gitlab.makeRunner(JOB, 'ci-1-1-0')).toBeUndefined();
    expect(await gitlab.runnerNamed(JOB, 'ci-1-1-0')).toBe(made?.id);
    expect(await gitlab.runnerNamed(JOB, 'ci-1-1-1')).toBeUndefined();
    const [asked = ''] = requests.filter((request) => request.startsWith('POST /api/v4/user/runners'));
    expect(JSON.parse(asked.slice(asked.indexOf('{')))).toEqual({
      ...{ runner_type: 'project_type', project_id: PROJECT, locked: true, run_untagged: false },
      ...{ description: 'ci-1-1-0', tag_list: ['self-hosted', 'linux', 'small', 'ci-shelf-1'] },
      ...{ access_level: 'not_protected', maximum_timeout: 3600 },
    });
    await gitlabOf({ onlyProtected: true }).makeRunner(JOB, 'ci-2-1-0');
    expect(requests.at(-1)).toContain('"access_level":"ref_protected"');
  });

  test('one that has a job is seen to, gets no other, and is taken out once that is over', async () => {
    const made = await gitlab.makeRunner(JOB, 'ci-1-1-0');
    const id = made?.id ?? 0;
    expect(await gitlab.runner(JOB, id)).toBe('offline');
    const runner = server.connect(made?.config ?? '');
    expect(await gitlab.runner(JOB, id)).toBe('idle');
    const { made: first } = queued();
    expect(first.runners).toEqual(['ci-1-1-0']);
    expect(await gitlab.runner(JOB, id)).toBe('busy');
    expect(requests.at(-1)).toBe(`PUT /api/v4/runners/${id} {"paused":true}`);
    expect(await gitlab.removeRunner(JOB, id)).toBe(false);
    if (runner) server.disconnect(runner, 'success');
    expect(await gitlab.runner(JOB, id)).toBe('absent');
    expect(await gitlab.removeRunner(JOB, id)).toBe(true);
    expect(await gitlab.runner(JOB, id)).toBe('absent');
    expect(server.runners.size).toBe(0);
  });

  test('what a machine was told is used up once it is there', async () => {
    const made = await gitlab.makeRunner(JOB, 'ci-1-1-0');
    expect(server.connect(made?.config ?? '')).toBeDefined();
    expect(server.connect(made?.config ?? '')).toBeUndefined();
  });

  test('one that asks for a job at the moment in which it is taken out keeps it', async () => {
    const made = await gitlab.makeRunner(JOB, 'ci-1-1-0');
    const runner = server.connect(made?.config ?? '');
    expect(await gitlab.removeRunner(JOB, made?.id ?? 0)).toBeUndefined();
    queued();
    clock.pass(60);
    expect(await gitlab.removeRunner(JOB, made?.id ?? 0)).toBe(false);
    expect(runner?.job?.status).toBe('in_progress');
  });

  test('one that is paused and has no job is taken out at the next look, and gets none meanwhile', async () => {
    const made = await gitlab.makeRunner(JOB, 'ci-1-1-0');
    server.connect(made?.config ?? '');
    expect(await gitlab.removeRunner(JOB, made?.id ?? 0)).toBeUndefined();
    clock.pass(60);
    const { made: late } = queued();
    expect(await gitlab.removeRunner(JOB, made?.id ?? 0)).toBe(true);
    expect(late.status).toBe('queued');
  });

  test('one that has never asked for a job is taken out at once', async () => {
    const made = await gitlab.makeRunner(JOB, 'ci-1-1-0');
    expect(await gitlab.removeRunner(JOB, made?.id ?? 0)).toBe(true);
    expect(server.runners.size).toBe(0);
  });

  const served = { isOver: false, isOfFork: false, isHeld: false };

  test('a job that waits for these runners is served', async () => {
    const { made, job } = queued();
    expect(await gitlab.run(job)).toEqual(served);
    expect(await gitlab.job(job)).toBe('waiting');
    server.cancel(made);
    expect(await gitlab.job(job)).toBe('taken');
    expect(await gitlab.run(job)).toMatchObject({ isOver: true });
    expect(await gitlab.job({ ...job, id: 5 })).toBe('taken');
  });

  test('a job that somebody has to start is held', async () => {
    const made = server.queueJob({ labels: ['small'], isOfFork: false, takes: 1 }, 'waiting');
    const job = { ...JOB, id: made.id, run: made.run };
    expect(await gitlab.job(job)).toBe('held');
    expect(await gitlab.run(job)).toEqual({ ...served, isHeld: true });
  });

  test.each([
    ['asks for another tag', ['small', 'gpu']],
    ['asks for a tag in other letters', ['Small']],
    ['asks for none', []],
  ])('a job that %s is nothing to these runners', async (_, labels) => {
    expect(await gitlab.run(queued(labels).job)).toMatchObject({ isOver: true });
  });

  test('a job whose delivery named a project that is not its own is nothing to these runners', async () => {
    server.project.path_with_namespace = 'acme/site';
    expect(await gitlab.run(queued().job)).toMatchObject({ isOver: true });
  });

  test('a job of what a fork proposes is told of, and of what the project itself proposes is served', async () => {
    const { job } = queued(['small'], true);
    expect(await gitlab.run(job)).toEqual({ ...served, isOfFork: true });
  });

  test.each<[string, Record<string, unknown>, string, object]>([
    ['is public', { visibility: 'public' }, 'acme/shop is public', { publicRepositories: true }],
    [
      'everybody sees who has an account',
      { visibility: 'internal' },
      'acme/shop is internal',
      { publicRepositories: true },
    ],
    ['is a fork', { forked_from_project: { id: 3 } }, 'acme/shop is a fork', { forks: true }],
    [
      'lets members run what forks propose',
      { ci_allow_fork_pipelines_to_run_in_parent_project: true },
      'to false',
      { forks: true },
    ],
    [
      'does not say whether it does',
      { ci_allow_fork_pipelines_to_run_in_parent_project: undefined },
      'to false',
      { forks: true },
    ],
  ])('a job of a project that %s is refused, unless that is allowed', async (_, project, because, allowed) => {
    Object.assign(server.project, project);
    const { job } = queued();
    expect(await gitlab.run(job)).toEqual({ ...served, refused: expect.stringContaining(because) });
    expect(await gitlabOf(allowed).run(job)).toEqual(served);
  });

  test('where a project has as many runners as it may, that is for later', async () => {
    server.most = 0;
    await expect(gitlab.makeRunner(JOB, 'ci-1-1-0')).rejects.toMatchObject({ name: 'Later', seconds: 60 });
  });

  test('a token that was changed is read anew, once', async () => {
    tokens = ['glpat-that-was-taken-back', TOKEN];
    expect(await gitlab.job(queued().job)).toBe('waiting');
    tokens = ['glpat-that-was-taken-back', 'glpat-that-was-never-good'];
    requests.length = 0;
    await expect(gitlab.job(JOB)).rejects.toThrow('GitLab answers 401');
    expect(requests).toHaveLength(2);
  });

  test('offline runners are read to the last page, and of those that were there only after two hours', async () => {
    for (let at = 0; at < 250; at++) await gitlab.makeRunner(JOB, `ci-${100 + at}-1-0`);
    const last = await gitlab.makeRunner(JOB, 'ci-1-1-0');
    const runner = server.connect(last?.config ?? '');
    const place = await gitlab.placeOf('acme/shop');
    expect(place).toEqual({ repository: 'acme/shop', installation: PROJECT });
    expect(await gitlab.offlineRunners(place)).toHaveLength(250);
    if (runner) server.disconnect(runner, 'success');
    clock.pass(3 * 3600);
    expect(await gitlab.offlineRunners(place)).toHaveLength(251);
  });

  test('jobs that wait and that nobody was told of are queued once, and those of others not', async () => {
    const jobs: number[] = [];
    const catchUp = requeueing(gitlab, TERMS, async ({ id }) => void jobs.push(id));
    const waiting = Array.from({ length: 120 }, () => queued().made.id);
    queued(['gpu']);
    queued([]);
    server.queueJob({ labels: ['small'], isOfFork: false, takes: 1 }, 'waiting');
    await catchUp();
    await catchUp();
    expect(jobs).toEqual(waiting);
  });

  test('a job that cannot be queued is queued the next time', async () => {
    let isAway = true;
    const jobs: number[] = [];
    const catchUp = requeueing(gitlab, TERMS, async ({ id }) => {
      if (isAway) throw new Error('the queue does not answer');
      jobs.push(id);
    });
    const { made } = queued();
    await expect(catchUp()).rejects.toThrow('the queue does not answer');
    isAway = false;
    await catchUp();
    expect(jobs).toEqual([made.id]);
  });
});
