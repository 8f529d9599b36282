import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawPipelines } from '../../lib/graph';
import { readPaths } from '../../lib/read/paths';
import { root } from '../../scripts/layout';

const folder = mkdtempSync(join(tmpdir(), 'bulwark-picture-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the picture in the guides is that of the app of this repository; if not, npm run picture draws it again', () => {
  const { NODE_ENV: _, JEST_WORKER_ID: __, ...outside } = process.env;
  const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'bin/app.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...outside, CDK_OUTDIR: folder, CDK_CONTEXT_JSON: JSON.stringify(context) },
  });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  const picture = drawPipelines(readPaths([folder]).templates);
  expect(readFileSync(join(root, 'docs/pipeline.svg'), 'utf8')).toBe(picture);
}, 120_000);
