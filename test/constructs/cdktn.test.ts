import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { asCdktn } from '../../scripts/cdktn';
import { filesIn, root } from '../../scripts/layout';

const FOLDERS = ['aspects', 'constructs', 'doors'];
const sources = FOLDERS.flatMap(filesIn).filter((file) => basename(file) === 'cdktf.ts');
const texts = sources.map((file) => readFileSync(join(root, file), 'utf8'));

// What the sources for CDKTF import is CDK Terrain's here, as in the package that is made from them.
const imported = new Set([...texts.join('\n').matchAll(/from '((?:@cdktf\/|cdktf)[^']*)'/g)].map(([, name]) => name));
for (const name of [...imported, '@cdktf/provider-aws/lib/provider'] as string[])
  jest.doMock(name, () => jest.requireActual(name.replace('cdktf', 'cdktn')));

describe('the constructs for CDK Terrain', () => {
  test('are made of its packages', () => {
    expect(imported.size).toBeGreaterThan(10);
    const { KmsKey } = require('@cdktn/provider-aws/lib/kms-key');
    const { HardenedKey } = require('../../doors/cdktf');
    expect(HardenedKey.prototype).toBeInstanceOf(KmsKey);
  });

  require('./cdktf.test');
});

describe('the sources for CDK Terrain', () => {
  test('name nothing of CDKTF', () => {
    for (const text of texts) expect(asCdktn(text)).not.toMatch(/from '[^']*cdktf/);
  });

  test('are checked against its types', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cdktn-'));
    try {
      for (const part of FOLDERS) cpSync(join(root, part), join(folder, part), { recursive: true });
      for (const [index, file] of sources.entries()) {
        rmSync(join(folder, file));
        writeFileSync(join(folder, file.replace(/cdktf\.ts$/, 'cdktn.ts')), asCdktn(texts[index] as string));
      }
      for (const part of ['lib', 'tree', 'node_modules', 'package.json'])
        symlinkSync(join(root, part), join(folder, part));
      const { extends: _, ...config } = {
        ...JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')),
        include: ['doors/cdktn.ts'],
      };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
      const { stdout } = spawnSync(
        process.execPath,
        [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder, '--listFiles', '--pretty', 'false'],
        { encoding: 'utf8', maxBuffer: 2 ** 26 },
      );
      const lines = stdout.trim().split('\n');
      expect(lines.filter((line) => !line.startsWith('/'))).toEqual([]);
      const listed = lines.join('\n');
      expect(listed).toContain('/constructs/s3/hardened-bucket/cdktn.ts');
      expect(listed).not.toMatch(/\/(cdktf|@cdktf)\//);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
