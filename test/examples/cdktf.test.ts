import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/layout';
import { runnable } from '../compiled';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'examples-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs an example as its readme says. */
function run(example: string): { status: number | null; stderr: string; written: string[] } {
  const { NODE_ENV: _, JEST_WORKER_ID: __, ...outside } = process.env;
  const { status, stderr } = spawnSync(process.execPath, runnable(`examples/${example}/main.ts`), {
    cwd: root,
    encoding: 'utf8',
    env: { ...outside, CDKTF_OUTDIR: folder, NO_COLOR: '1' },
  });
  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  return { status, stderr, written: written.sort() };
}

test('the hardened app passes the strict preset without a single finding', () => {
  const { status, stderr, written } = run('cdktf');
  expect(stderr.trim()).toMatch(/^bulwark: \d+ resources in 1 stack by .+, no blocking findings$/);
  expect(status).toBe(0);
  expect(written).toEqual(['bulwark.seal.json', 'manifest.json', 'stacks/shop/cdk.tf.json']);
});

test('its insecure twin is refused for many reasons, each at its own line', () => {
  const { status, stderr, written } = run('cdktf-insecure');
  const blocking = new Set([...stderr.matchAll(/^(?:CRITICAL|HIGH) blocks {2}(\S+)/gm)].map(([, rule]) => rule));
  expect(blocking.size).toBeGreaterThanOrEqual(14);
  for (const rule of [
    'ec2/group-no-world-rdp',
    'iam/policy-no-full-admin',
    'lambda/function-url-authenticated',
    'rds/instance-password-secret',
    's3/bucket-policy-not-public',
    'sqs/queue-policy-not-public',
  ])
    expect([...blocking]).toContain(rule);
  expect(stderr).toContain("new LambdaFunctionUrl(stack, 'checkout-url'");
  expect(status).toBe(1);
  expect(written).toEqual([]);
});
