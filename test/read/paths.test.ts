import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPaths } from '../../lib/read/paths';

const template = JSON.stringify({ Resources: { B: { Type: 'AWS::S3::Bucket' } } });
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paths-'));
  mkdirSync(join(folder, 'inner/node_modules'), { recursive: true });
  writeFileSync(join(folder, 'a.json'), template);
  writeFileSync(join(folder, 'inner/b.yaml'), 'Resources:\n  B:\n    Type: AWS::S3::Bucket\n');
  writeFileSync(join(folder, 'inner/node_modules/c.json'), template);
  writeFileSync(join(folder, 'package.json'), '{"name":"x"}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const names = (...paths: string[]) => readPaths(paths, folder).templates.map(({ name }) => name);

test('a folder is read whole, without what npm installed', () => {
  expect(names('.')).toEqual(['a.json', 'inner/b.yaml']);
});

test('a file that is no template is said, not skipped in silence', () => {
  expect(readPaths(['.'], folder).notices).toEqual([
    { template: 'package.json', message: expect.stringContaining('no template') },
  ]);
});

test('a broken template does not hide the others', () => {
  writeFileSync(join(folder, 'broken.yaml'), 'Resources:\n  B: [');
  const { templates, failures } = readPaths(['.'], folder);
  expect(templates).toHaveLength(2);
  expect(failures).toEqual([{ template: 'broken.yaml', message: expect.stringMatching(/^broken\.yaml:\d+:\d+: /) }]);
});

test('globs and single files name what they name', () => {
  expect(names('**/*.yaml')).toEqual(['inner/b.yaml']);
  expect(names('a.json', 'a.json')).toEqual(['a.json']);
  expect(() => names('nothing.json')).toThrow(/there is no 'nothing.json'/);
  expect(() => names('package.json')).toThrow(/package\.json: this is neither/);
});

test('links are followed, once', () => {
  symlinkSync(join(folder, 'inner'), join(folder, 'linked'));
  symlinkSync(folder, join(folder, 'inner/back'));
  symlinkSync(join(folder, 'gone'), join(folder, 'dangling.json'));
  expect(names('.')).toEqual(['a.json', 'inner/b.yaml']);
});

test('equal ids in two templates are two findings to accept', () => {
  const { check, defineConfig, presets } = require('../../lib') as typeof import('../../lib');
  const both = check(
    ['one/a.json', 'two/a.json'].map((name) => ({ name, content: template })),
    defineConfig(presets.all),
  ).findings;
  expect(new Set(both.map(({ fingerprint }) => fingerprint)).size).toBe(both.length);
});
