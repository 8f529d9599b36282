import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constructFiles } from '../../scripts/construct-files';
import { root } from '../../scripts/layout';

/** With a class to extend, one of the same name, one that needs props, and none. */
const IDS = ['sqs/hardened-queue', 'sns/topic', 'dynamodb/hardened-table', 'iam/break-glass-role'];

const folder = mkdtempSync(join(tmpdir(), 'new-construct-'));
const program = (name: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', name), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
};

beforeAll(() => {
  cpSync(join(root, 'constructs'), join(folder, 'constructs'), { recursive: true });
  for (const part of ['lib', 'tree', 'node_modules', 'package.json']) symlinkSync(join(root, part), join(folder, part));
  for (const config of ['tsconfig.json', 'biome.json'])
    writeFileSync(join(folder, config), readFileSync(join(root, config)));
  for (const id of IDS) {
    rmSync(join(folder, 'constructs', id), { recursive: true, force: true });
    const [service = '', name = ''] = id.split('/');
    mkdirSync(join(folder, 'constructs', id), { recursive: true });
    for (const [file, text] of Object.entries(constructFiles(service, name)))
      writeFileSync(join(folder, 'constructs', id, file), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a new construct has the files of one that is there', () => {
  const there = ['defaults.ts', 'cdk.ts', 'cdktf.ts', 'weakenings.ts'];
  expect(Object.keys(constructFiles('sqs', 'hardened-queue'))).toEqual(there);
});

test('its files pass the linter', () => {
  const files = IDS.map((id) => join('constructs', id));
  const { status, said } = program('@biomejs/biome/bin/biome', 'check', '--vcs-enabled=false', ...files);
  expect(said).toMatch(/^Checked \d+ files in .*No fixes applied.$/m);
  expect(status).toBe(0);
});

test('its files pass the type check', () => {
  const config = JSON.parse(readFileSync(join(folder, 'tsconfig.json'), 'utf8'));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ ...config, include: IDS.map((id) => `constructs/${id}`) }),
  );
  expect(program('typescript/bin/tsc', '-p', folder)).toEqual({ status: 0, said: '' });
});
