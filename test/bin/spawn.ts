import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { COMMAND } from '../compiled';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** What a run of the command did. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Files by path, as text or as data. */
export type Files = Readonly<Record<string, string | object>>;

/** A folder with files, and the command run in it. */
export function project(files: Files = {}) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bulwark-bin-')));
  made.push(folder);
  const write = (more: Files): void => {
    for (const [path, content] of Object.entries(more)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    }
  };
  write(files);
  const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env;
  const bulwark = (args: readonly string[], given: { env?: Record<string, string>; uid?: number } = {}): Run => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 50_000,
      maxBuffer: 2 ** 26,
      env: { ...env, ...given.env },
      ...(given.uid === undefined ? {} : { uid: given.uid }),
    });
    return { code: status, out: stdout, err: stderr };
  };
  return { folder, write, bulwark: (...args: string[]) => bulwark(args), bulwarkWith: bulwark };
}

/** A template with one bucket that lets everyone read, and one fault less where `sound`. */
export const bucket = (properties: object = {}): object => ({
  Resources: { Uploads: { Type: 'AWS::S3::Bucket', Properties: properties } },
});

/** A template in which no rule of the baseline finds anything. */
export const sound: object = { Resources: { Topic: { Type: 'AWS::CloudFormation::WaitConditionHandle' } } };

/** A bucket that opens itself to everyone: critical. */
export const open: object = bucket({ AccessControl: 'PublicReadWrite' });
