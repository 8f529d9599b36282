import { join } from 'node:path';
import { root } from '../scripts/layout';

/** Where whole apps are as JavaScript, each at the path of its source. */
export const COMPILED = '.cache/apps';

/** The folder that an app of the fixtures runs in. */
export const folderOf = (app: string): string => join(root, COMPILED, 'test/fixtures/apps', app);

/** What Node takes to run an app of the repository, so that stacks name the lines of its source. */
export const runnable = (file: string): string[] => [
  '--enable-source-maps',
  join(root, COMPILED, file.replace(/\.ts$/, '.js')),
];

/** The command, as it is published. */
export const COMMAND = join(root, 'dist/bulwark.js');
