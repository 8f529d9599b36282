import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rules } from '../lib';
import { root } from '../scripts/layout';
import { runnable } from './compiled';

/** The environment without what Jest adds: the CDK behaves differently in tests. */
const { NODE_ENV: _, JEST_WORKER_ID: __, ...outside } = process.env;
const outdir = mkdtempSync(join(tmpdir(), 'demo-'));

afterAll(() => rmSync(outdir, { recursive: true }));

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...outside, NO_COLOR: '1', CDK_OUTDIR: outdir },
  });

test('the gate refuses the insecure app, with at least 25 rules at lines of its own', () => {
  const { status, stderr } = run(...runnable('test/fixtures/apps/insecure/app.ts'));
  expect(status).not.toBe(0);
  const lines = readFileSync(join(root, 'test/fixtures/apps/insecure/app.ts'), 'utf8').split('\n');
  const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
  const violations: any[] = report.pluginReports.flatMap((plugin: any) => plugin.violations);
  const located = violations.filter(({ ruleName, violatingConstructs }) =>
    violatingConstructs.every(
      ({ constructPath, stackTraces }: any) =>
        rules[ruleName.replace('bulwark::', '')] &&
        constructPath.startsWith('Shop/') &&
        stackTraces.some((at: string) => /insecure\/app\.ts:(\d+)/.test(at)),
    ),
  );
  expect(new Set(located.map(({ ruleName }) => ruleName)).size).toBeGreaterThanOrEqual(25);
  const shown = [...stderr.matchAll(/^blocks {2}\S+insecure\/app\.ts:(\d+):\d+ /gm)].map((match) => Number(match[1]));
  expect(new Set(shown).size).toBeGreaterThanOrEqual(15);
  for (const line of shown) expect(lines[line - 1]?.trim()).not.toBe('');
});

test('the demo shows the refusal, says so, and exits 0', () => {
  const { status, stdout } = run('--import', 'tsx', 'scripts/demo.ts');
  expect(stdout).toContain('ec2/group-no-world-ssh');
  expect(stdout).toMatch(/\d+ findings \(.*\): \d+ block/);
  expect(stdout).toContain('The gate refused this app');
  expect(stdout).not.toContain('node:internal');
  expect(status).toBe(0);
});

/** Runs the app of this repository in a folder whose `cdk.json` says this of the pipeline too. */
function runApp(pipeline: object) {
  const folder = mkdtempSync(join(outdir, 'app-'));
  const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));
  Object.assign(context.pipeline, pipeline);
  writeFileSync(join(folder, 'cdk.json'), JSON.stringify({ context }));
  const out = join(folder, 'cdk.out');
  const { status, stderr } = spawnSync(process.execPath, runnable('bin/app.ts'), {
    cwd: folder,
    encoding: 'utf8',
    env: { ...outside, NO_COLOR: '1', CDK_OUTDIR: out, CDK_CONTEXT_JSON: JSON.stringify(context) },
  });
  return { status, said: stderr.trim(), files: readdirSync(out) };
}

test('the app of this repository passes with accounts of their own for staging and production', () => {
  const { status, said } = runApp({
    staging: { account: '222233334444' },
    production: { account: '444455556666', region: 'eu-central-1' },
    organization: 'o-a1b2c3d4e5',
  });
  expect(said).toMatch(/^bulwark: \d+ resources in 8 stacks by .+, no blocking findings$/);
  expect(status).toBe(0);
});

test('the app of this repository passes, and says what was judged', () => {
  const { status, said, files } = runApp({});
  expect(said).toMatch(/^bulwark: \d+ resources in 3 stacks by .+, no blocking findings$/);
  expect(status).toBe(0);
  expect(files).toEqual(
    expect.arrayContaining(['Network.template.json', 'Delivery.template.json', 'Watch.template.json']),
  );
  expect(files).toContain('Delivery-Pipeline.slsa-assessment.json');
});
