import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/layout';

const VITEST = 'vitest@3.2.7';

const TESTS = `
addMatchers(expect);
const uploads = (Status) => ({
  Resources: { Uploads: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status } } } },
});
test('the posture is kept', () => expect(uploads(process.env.STATUS)).toMatchPosture());
test('findings are told apart', () => {
  expect(uploads('Suspended')).toHaveFinding('s3/bucket-versioned', 'Uploads');
  expect(uploads('Enabled')).not.toHaveFinding('s3/bucket-versioned');
});
`;

interface Runner {
  readonly file: string;
  readonly head: string;
  /** What has to be had from npm's registry. */
  readonly needs: readonly string[];
  readonly program: (folder: string) => string;
  readonly args: readonly string[];
}

const RUNNERS: Readonly<Record<string, Runner>> = {
  Jest: {
    file: 'infrastructure.test.js',
    head: "const { addMatchers } = require('cdk-bulwark/testing');",
    needs: [],
    program: () => join(root, 'node_modules/.bin/jest'),
    args: ['--ci=false'],
  },
  Vitest: {
    file: 'infrastructure.test.mjs',
    head: "import { expect, test } from 'vitest'; import { addMatchers } from 'cdk-bulwark/testing';",
    needs: [VITEST],
    program: (folder) => join(folder, 'node_modules/.bin/vitest'),
    args: ['run'],
  },
};

describe.each(Object.entries(RUNNERS))('matchers in %s', (_, { file, head, needs, program, args }) => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'matchers-'));
    writeFileSync(join(folder, 'package.json'), '{ "name": "infrastructure", "private": true }');
    writeFileSync(join(folder, file), head + TESTS);
    if (needs.length > 0)
      execFileSync('npm', ['install', '--no-audit', '--no-fund', ...needs], { cwd: folder, stdio: 'ignore' });
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    symlinkSync(root, join(folder, 'node_modules/cdk-bulwark'));
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (status: string, ...more: string[]) => {
    const { CI: _ci, JEST_WORKER_ID: _id, ...env } = process.env;
    const done = spawnSync(program(folder), [...args, ...more], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...env, STATUS: status, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    return { status: done.status, said: done.stdout + done.stderr };
  };

  test('hold a posture in place, show the line that changed, and write it anew where they are told to', () => {
    expect(run('Enabled').status).toBe(0);
    expect(run('Enabled').status).toBe(0);
    const weakened = run('Suspended');
    expect(weakened.status).toBe(1);
    expect(weakened.said).toMatch(/^ *- +holds +s3\/bucket-versioned +Enabled/m);
    expect(weakened.said).toMatch(/^ *\+ +open +s3\/bucket-versioned +Suspended/m);
    expect(run('Suspended', '-u').status).toBe(0);
    expect(run('Suspended').status).toBe(0);
  }, 120_000);
});
