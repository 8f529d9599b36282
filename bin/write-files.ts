import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BulwarkError, messageOf } from '../lib/engine/error';
import type { Rewritten } from '../lib/fix';

/**
 * Writes files, each of them whole or not at all, and none where one cannot be written. Throws a `BulwarkError` that names
 * a file that is read-only, or that is not what it was when it was read.
 */
export function writeFiles(files: readonly Rewritten[]): void {
  const ready: { temporary: string; target: string }[] = [];
  try {
    for (const file of files) ready.push(prepared(file));
    for (const { temporary, target } of ready) renameSync(temporary, target);
  } finally {
    for (const { temporary } of ready) rmSync(temporary, { force: true });
  }
}

function prepared({ name, path, before, after }: Rewritten): { temporary: string; target: string } {
  try {
    const target = realpathSync(path);
    accessSync(target, constants.W_OK);
    if (readFileSync(target, 'utf8') !== before) throw new Error('it was changed while it was judged; run this again');
    const temporary = `${target}.bulwark-${process.pid}`;
    writeFileSync(temporary, after, { flag: 'wx' });
    chmodSync(temporary, statSync(target).mode);
    return { temporary, target };
  } catch (error) {
    throw new BulwarkError(
      `this file cannot be written, so nothing was: ${messageOf(error).replace(/, \w+ '.*'$/, '')}`,
      {
        file: name,
      },
    );
  }
}

/** Makes a folder and those above it. Where a folder above takes none, such as /proc, Node's own way never ends. */
export function makeFolder(folder: string): void {
  const path = resolve(folder);
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) throw new Error(`${folder} is a file`);
    return;
  }
  makeFolder(dirname(path));
  mkdirSync(path);
}
