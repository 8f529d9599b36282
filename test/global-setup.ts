import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from 'esbuild';
import { filesIn, root } from '../scripts/layout';
import { COMPILED } from './compiled';

/** What the code of `dist` is made of. */
const SOURCES = ['lib', 'bin', 'tree', 'constructs', 'aspects', 'doors', 'scripts', 'package.json'];

/** Whole apps, which tests run as their users would: as JavaScript, with the package in `dist`. */
const APPS = ['test/fixtures/apps', 'examples', 'bin/app.ts', 'bin/pipeline-config.ts'];

/** Where files are kept in memory: the CDK makes a folder for each of thousands of apps, which takes longer on a disk than the rest of many tests. */
const MEMORY = '/dev/shm';

/** Whether there is ample room, and what is written there can be run. */
function canBeUsed(memory: string): boolean {
  if (!existsSync(memory)) return false;
  const { bavail, bsize } = statfsSync(memory);
  const mounts = readFileSync('/proc/mounts', 'utf8');
  return bavail * bsize > 4 * 2 ** 30 && !new RegExp(`^\\S+ ${memory} \\S+ \\S*\\bnoexec\\b`, 'm').test(mounts);
}

/** Builds the command, and the apps that tests run, where the sources are newer; what tests leave lies in one folder. */
export default function globalSetup(_: unknown, { testMatch }: { readonly testMatch: readonly string[] }): void {
  // What is not `npm test` installs packages and more, too much to be kept in memory.
  const isSmall = testMatch.every((pattern) => pattern.endsWith('.test.ts'));
  const folder = mkdtempSync(join(isSmall && canBeUsed(MEMORY) ? MEMORY : tmpdir(), 'bulwark-tests-'));
  // Some of what tests run is another user, who leaves something there as well.
  chmodSync(folder, 0o1777);
  process.env.TMPDIR = folder;
  if (changedAt(SOURCES) > timeOf('dist/bulwark.js')) build();
  if (changedAt([...APPS, 'test/global-setup.ts']) > timeOf(COMPILED)) compile();
}

function build(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts', '--code'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build fails, so there is nothing to test:\n${stdout}${stderr}`);
}

function compile(): void {
  rmSync(join(root, COMPILED), { recursive: true, force: true });
  for (const file of APPS.flatMap((path) => (path.endsWith('.ts') ? [path] : filesIn(path)))) {
    const from = join(root, file);
    const to = join(root, COMPILED, file);
    mkdirSync(dirname(to), { recursive: true });
    if (file.endsWith('.ts') && !file.endsWith('.config.ts')) {
      const options = { sourcefile: from, loader: 'ts', format: 'cjs', target: 'node20', sourcemap: 'inline' } as const;
      writeFileSync(to.replace(/ts$/, 'js'), transformSync(readFileSync(from, 'utf8'), options).code);
    } else copyFileSync(from, to);
  }
}

const timeOf = (path: string): number => (existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0);

/** When anything in these places changed last; folders change with what is added to them or removed. */
const changedAt = (places: readonly string[]): number =>
  Math.max(
    ...places.flatMap((place) => {
      const isFolder = statSync(join(root, place)).isDirectory();
      const below = isFolder ? readdirSync(join(root, place), { recursive: true, encoding: 'utf8' }) : [];
      return [place, ...below.map((path) => join(place, path))].map(timeOf);
    }),
  );
