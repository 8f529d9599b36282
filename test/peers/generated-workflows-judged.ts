import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { files } from '../threats/release-workflow';
import { json, whereThereIs } from './tools';

whereThereIs('zizmor', 'what it finds in the workflows that are written for a pipeline', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bulwark-pipeline-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is nothing', () => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    expect(json('zizmor', '--offline', '--format=json', '--no-exit-codes', '--persona=auditor', folder)).toEqual([]);
  });
});
