import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

let noted: Map<string, string> | undefined;

/** The bytes of a file of infrastructure code. */
export function bytesOf(file: string): Buffer {
  const bytes = readFileSync(file);
  noted?.set(resolve(file), createHash('sha256').update(bytes).digest('hex'));
  return bytes;
}

/** Does work, and tells which files of infrastructure code it read: the SHA-256 of the very bytes, by absolute path. */
export function notingReads<T>(work: () => T): { readonly result: T; readonly read: ReadonlyMap<string, string> } {
  const before = noted;
  const read = new Map<string, string>();
  noted = read;
  try {
    return { result: work(), read };
  } finally {
    noted = before;
  }
}
