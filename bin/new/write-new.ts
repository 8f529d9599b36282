import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BulwarkError, messageOf } from '../../lib/engine/error';
import { makeFolder } from '../write-files';

/** Files to be written: their texts, by path from the working directory. */
export type Texts = Readonly<Record<string, string>>;

/** Writes new files. Throws a `BulwarkError`, before anything is written, for one that is there already, unless `force` writes over it. */
export function writeNew(texts: Texts, force = false): void {
  for (const file of Object.keys(texts))
    if (!force && existsSync(file))
      throw new BulwarkError('this is there already, and was left as it is; --force writes over it', { file });
  for (const [file, text] of Object.entries(texts)) write(file, text);
}

function write(file: string, text: string): void {
  try {
    makeFolder(dirname(file));
    writeFileSync(file, text);
  } catch (error) {
    throw new BulwarkError(`this file cannot be written: ${messageOf(error)}`, { file });
  }
}
