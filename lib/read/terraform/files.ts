import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** Absolute paths of the folder of a module, and of the one Terraform is run in. */
export interface Folders {
  readonly module: string;
  readonly root: string;
}

/** What `path.module` and `path.root` are: relative to the folder Terraform is run in. */
export const pathOf = ({ module, root }: Folders, name: 'module' | 'root'): string =>
  (name === 'module' && relative(root, module).split(sep).join('/')) || '.';

/** Longer files are left to deployment. */
const MAX_BYTES = 1_000_000;

/** The text of a file below these folders; undefined where it is elsewhere, cannot be read or is no UTF-8. */
export function readFileIn(path: string, folders: Folders | undefined): string | undefined {
  if (!folders) return undefined;
  try {
    const real = realpathSync(resolve(folders.root, path));
    const isInside = [folders.module, folders.root].some((folder) => real.startsWith(join(realpathSync(folder), sep)));
    const found = statSync(real);
    if (!isInside || !found.isFile() || found.size > MAX_BYTES) return undefined;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(real));
  } catch {
    return undefined;
  }
}
