import { spawnSync } from 'node:child_process';
import { closeSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPaths } from '../../lib/read/paths';
import { COMMAND } from '../compiled';
import { bucket, type Files, project, sound } from './spawn';

const nested = (open: string, close: string, levels: number): string => open.repeat(levels) + close.repeat(levels);
const deep = `{"Resources":{"Uploads":{"Type":"AWS::S3::Bucket","Properties":{"Tags":${nested('[', ']', 10_000)}}}}}`;
const inherited = {
  Resources: Object.fromEntries(
    ['toString', 'constructor', 'hasOwnProperty', '__proto__'].map((name) => [`A${name}`, { Type: name }]),
  ),
};
/** What a terminal obeys, as a part of names. */
const RED = '\u001b[31m';

const said: Record<string, { files: Files; args: string[]; code: 0 | 1 | 2; says: RegExp }> = {
  'an option with two values': {
    files: { 'a.json': sound },
    args: ['check', 'a.json', '--format', 'json', '-f', 'text'],
    code: 2,
    says: /^bulwark: option '-f, --format <format>' is given twice, as 'json' and 'text'; give it once\n$/,
  },
  'types that are called like what every object has': {
    files: { 'a.json': inherited, 'b.json': sound },
    args: ['diff', 'a.json', 'b.json'],
    code: 0,
    says: /^0 broadened|^no change/m,
  },
  'a folder where none can be made': {
    files: { 'a.json': sound },
    args: ['evidence', '/proc/none/here', 'a.json'],
    code: 2,
    says: /^bulwark: \/proc\/none\/here: .*ENOENT.*\n$/,
  },
  'a name that a terminal obeys, in a patch': {
    files: { [`a${RED}.json`]: bucket() },
    args: ['fix', '--dry-run', '.'],
    code: 0,
    says: /^--- "a\/a\\033\[31m\.json"$/m,
  },
};

test.each(Object.entries(said))('%s', (_, { files, args, code, says }) => {
  const run = project(files).bulwark(...args);
  expect([run.code, run.out + run.err]).toEqual([code, expect.stringMatching(says)]);
  expect(run.out + run.err).not.toContain(RED);
});

test('an answer that cannot be written is exit code 2, and one line', () => {
  const full = openSync('/dev/full', 'w');
  try {
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'rules'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^bulwark: the answer cannot be written: ENOSPC.*\n$/)]);
  } finally {
    closeSync(full);
  }
});

describe('what is read', () => {
  test.each([
    ['deep.json', deep],
    ['deep.yaml', `Resources: ${nested('[', ']', 10_000)}\n`],
    ['deep.tf', `resource "aws_s3_bucket" "b" {\n  tags = ${nested('(', ')', 10_000)}\n}\n`],
  ])('%s is refused in words', (name, text) => {
    const { folder } = project({ [name]: text });
    const all = () => {
      const { failures } = readPaths([join(folder, name)], folder);
      if (failures[0]) throw new Error(failures[0].message);
    };
    expect(all).toThrow(/^deep\.\w+.*nested.*; write it flatter$/);
  });

  test('a link to itself hides nothing else', () => {
    const { folder } = project({ 'a.json': sound });
    symlinkSync('loop', join(folder, 'loop'));
    symlinkSync('b.json', join(folder, 'b.json'));
    const { templates, notices, failures } = readPaths(['.'], folder);
    expect([templates.length, notices, failures]).toEqual([
      1,
      [expect.objectContaining({ template: 'b.json', message: expect.stringContaining('leads nowhere') })],
      [],
    ]);
  });

  test('a name that is no UTF-8 is not left out in silence', () => {
    const { folder } = project({ 'a.json': sound });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from('.json')]), '{}');
    expect(readPaths(['.'], folder).failures).toEqual([
      expect.objectContaining({ message: expect.stringContaining('its name is no UTF-8; rename it') }),
    ]);
  });

  test('an empty path is not the folder', () => {
    expect(() => readPaths([''])).toThrow('one of the paths is empty');
  });
});
