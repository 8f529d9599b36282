import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { isAssembly, readText } from '../read/assembly';
import { entriesOf } from '../read/paths';
import { isHcl } from '../read/terraform/module';
import { shownPath } from '../reporters/wording';
import { isOwn, type Text } from './read';

/** Files in which comments count. */
const COMMENTED = /\.(tf|tofu|ya?ml|template|cfn)$/i;

/**
 * Tells the files of other tools among paths from the rest: those that lie in the folders named under the name that their
 * tool gives them, and those that are named and hold what one of the tools understands.
 */
export function textsIn(
  paths: readonly string[],
  cwd = process.cwd(),
): { sources: Text[]; own: Text[]; others: string[] } {
  const sources: Text[] = [];
  const own: Text[] = [];
  const others: string[] = [];
  const walked = new Set<string>();
  const shown = (path: string): string => shownPath(path, cwd);
  const add = (path: string, isNamed: boolean): boolean => {
    const file = shown(path);
    const isText = COMMENTED.test(path) || isHcl(path);
    if (!isText && !isNamed && !isOwn(file)) return false;
    const text = readText(path);
    if (isOwn(file, isNamed && !isHcl(path) ? text : undefined)) own.push({ file, text });
    else if (isText) sources.push({ file, text });
    return own.at(-1)?.file === file;
  };
  const walk = (folder: string): void => {
    const isSynthesised = isAssembly(folder);
    for (const { path, isFolder, isFile } of entriesOf(folder, cwd, walked)) {
      if (isFolder && (!isSynthesised || basename(path).startsWith('assembly-'))) walk(path);
      else if (isFile && (!isSynthesised || isOwn(shown(path)))) add(path, false);
    }
  };
  for (const path of paths) {
    const full = resolve(cwd, path);
    if (!existsSync(full)) others.push(path);
    else if (statSync(full).isDirectory()) {
      others.push(path);
      walk(full);
    } else if (!add(full, true)) others.push(path);
  }
  return { sources, own, others };
}
