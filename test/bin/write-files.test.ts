import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from '../../bin/write-files';

const folder = mkdtempSync(join(tmpdir(), 'write-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rewritten = (name: string, before: string, after: string) => ({ name, path: join(folder, name), before, after });
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('a file that was changed since it was read is not written over, and neither is any other', () => {
  writeFileSync(join(folder, 'a.yaml'), 'a: 1\n');
  writeFileSync(join(folder, 'b.yaml'), 'b: mine\n');
  const files = [rewritten('a.yaml', 'a: 1\n', 'a: 2\n'), rewritten('b.yaml', 'b: 1\n', 'b: 2\n')];
  expect(() => writeFiles(files)).toThrow(
    'b.yaml: this file cannot be written, so nothing was: it was changed while it was judged; run this again',
  );
  expect([read('a.yaml'), read('b.yaml')]).toEqual(['a: 1\n', 'b: mine\n']);
  expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml']);
});

test('a file that is gone is an error', () => {
  expect(() => writeFiles([rewritten('gone.yaml', '', 'a: 1\n')])).toThrow(
    /^gone\.yaml: this file cannot be written, so nothing was: .*ENOENT/,
  );
});
