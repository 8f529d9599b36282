import { type SpawnSyncReturns, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startScript, userData } from '../../lib/runner/gate-script';
import { GitLab } from '../../lib/runner/gitlab';
import { PROGRAM } from '../../lib/runner/gitlab-script';
import type { Terms } from '../../lib/runner/terms';
import { NO_FAULTS } from './forge-server';
import { GitLabServer, PROJECT, TOKEN } from './gitlab-server';
import { transport } from './transport';
import { TERMS } from './world';

/** Somebody who is not root, whom the tests may be run as themselves. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

const folder = mkdtempSync(join(tmpdir(), 'gitlab-'));
const server = new GitLabServer({ now: Date.now }, () => 0.5, NO_FAULTS);
const network = transport();
let terms: Terms;

/**
 * Like the program of the runner: reads its configuration, connects, and has the job run by a shell of the same user. The job
 * looks for the token wherever a process may look.
 */
const RUNNER = `
const { readFileSync, writeFileSync } = require('node:fs');
const { execFileSync } = require('node:child_process');
const config = readFileSync('config.toml', 'utf8');
const job = \`
exec 2> /dev/null
for one in /proc/[0-9]*; do
  cat "$one/environ" "$one/cmdline"
  ls -l "$one/fd"
done
env
find . -type f -exec cat {} +
for of in environ mem; do for one in $$ $PPID; do : < "/proc/$one/$of" && echo "$of of $one opens"; done; done
echo "its own is $$"
\`;
let seen = '';
try {
  seen = execFileSync('bash', ['-c', job], { encoding: 'latin1', maxBuffer: 1e9 });
} catch (error) {
  seen = String(error);
}
const own = /its own is ([0-9]+)/.exec(seen)?.[1];
const opens = [...seen.matchAll(/(environ|mem) of ([0-9]+) opens/g)].map(([, of, id]) => of + (id === own ? ' of itself' : ' of the runner'));
const token = /token = "(.*)"/.exec(config)[1];
writeFileSync('said.json', JSON.stringify({ config, arguments: process.argv.slice(2), seen: seen.includes(token), opens, variables: Object.keys(process.env) }));
`;

beforeAll(async () => {
  await server.start();
  terms = { ...TERMS, forge: 'gitlab', api: `${server.url}/api/v4` };
  chmodSync(folder, 0o755);
  copyFileSync(process.execPath, join(folder, 'gitlab-runner'));
});

afterAll(() => {
  network.close();
  server.stop();
  rmSync(folder, { recursive: true });
});

/** Starts a runner with what a machine is told, and gives what it did. */
async function started(
  config: string,
  mode = 0o111,
): Promise<Pick<SpawnSyncReturns<string>, 'status' | 'stderr'> & { said?: any }> {
  const work = mkdtempSync(join(folder, 'work-'));
  const program = join(folder, 'gitlab-runner');
  chmodSync(program, mode);
  mkdirSync(join(work, 'runner'));
  writeFileSync(join(work, 'runner/run-single'), RUNNER);
  if (NOBODY.uid !== undefined) chownSync(join(work, 'runner'), NOBODY.uid, NOBODY.gid);
  chmodSync(work, 0o755);
  const script = startScript(terms, join(work, 'runner')).replaceAll(PROGRAM, program);
  const { status, stderr } = await new Promise<{ status: number | null; stderr: string }>((ended, failed) => {
    const child = spawn('bash', ['-c', script], { ...NOBODY, env: { PATH: process.env.PATH, RUNNER_CONFIG: config } });
    let text = '';
    child.stderr.on('data', (chunk) => {
      text += chunk;
    });
    child.on('error', failed);
    child.on('close', (code) => ended({ status: code, stderr: text }));
  });
  const at = join(work, 'runner/said.json');
  return { status, stderr, ...(existsSync(at) && { said: JSON.parse(readFileSync(at, 'utf8')) }) };
}

const made = async (name: string) => {
  const gitlab = new GitLab(terms, async () => TOKEN, network.send, Date.now);
  const job = { id: 1, attempt: 1, run: 10, repository: 'acme/shop', installation: PROJECT, created: 0 };
  const { id = 0, config = '' } = (await gitlab.makeRunner(job, name)) ?? {};
  return { id, config, told: Buffer.from(config, 'base64').toString() };
};

test('a runner serves one job with a token that it was not started with and that the job does not find', async () => {
  const { id, config, told } = await made('ci-1-1-0');
  const { status, stderr, said } = await started(config);
  expect([status, stderr]).toEqual([0, '']);
  const { token } = server.runners.get(id) as unknown as { token: string };
  expect(token).not.toBe(told);
  expect(said.config).toContain(`url = "${server.url}"\ntoken = "${token}"\nexecutor = "shell"`);
  expect(said.arguments).toEqual([
    ...['--config', 'config.toml', '--runner', 'job', '--max-builds', '1', '--wait-timeout', '540'],
  ]);
  expect(said.seen).toBe(false);
  expect(said.variables).not.toContain('RUNNER_CONFIG');
  expect(said.opens).toEqual(['environ of itself', 'mem of itself']);
}, 60_000);

test('what a machine was told starts no second one', async () => {
  const { config } = await made('ci-2-1-0');
  expect((await started(config)).status).toBe(0);
  const again = await started(config);
  expect(again.status).not.toBe(0);
  expect(again.said).toBeUndefined();
}, 60_000);

test('a program whose memory a job could read starts none', async () => {
  const { config } = await made('ci-3-1-0');
  const { status, stderr, said } = await started(config, 0o755);
  expect(status).toBe(1);
  expect(stderr).toContain('give it the mode 711');
  expect(said).toBeUndefined();
});

test('an instance of GitLab is one that a shell reads', () => {
  const script = userData(terms, Buffer.from('glrt-t3_abc.01.2').toString('base64'));
  expect(script).toContain('run-single');
  expect(script).not.toContain('--jitconfig');
});
