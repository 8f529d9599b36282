import { realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { bytesOf } from '../bytes';

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

/** The bytes of a file below these folders; undefined where it is elsewhere or cannot be read. */
export function bytesIn(path: string, folders: Folders | undefined): Buffer | undefined {
  if (!folders) return undefined;
  try {
    const real = realpathSync(resolve(folders.root, path));
    const isInside = [folders.module, folders.root].some((folder) => real.startsWith(join(realpathSync(folder), sep)));
    const found = statSync(real);
    return isInside && found.isFile() && found.size <= MAX_BYTES ? bytesOf(real) : undefined;
  } catch {
    return undefined;
  }
}

/** The text of such a file; undefined where it is no UTF-8, too. */
export function readFileIn(path: string, folders: Folders | undefined): string | undefined {
  const bytes = bytesIn(path, folders);
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
