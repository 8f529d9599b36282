import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './layout';

/** Runs every static check, all of them even after one fails, and exits 1 if any did. */
function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bulwark-check-'));
  const failed = [
    step('types', 'tsc', '--noEmit'),
    step('lint and format', 'biome', 'check'),
    step('generated files', 'tsx', 'scripts/generate.ts', '--check'),
    step('build', 'tsx', 'scripts/build.ts'),
    step('unused code and dependencies', 'knip', '--no-progress'),
    step('pack', 'npm', 'pack', '--ignore-scripts', '--silent', '--pack-destination', folder),
    ...readdirSync(folder).flatMap((tarball) => [
      step('package manifest', 'publint', 'run', '--strict', join(folder, tarball)),
      step('type declarations of the package', 'attw', '--no-definitely-typed', join(folder, tarball)),
    ]),
  ].filter((name) => name !== undefined);
  rmSync(folder, { recursive: true });
  console.log(failed.length === 0 ? '\ncheck: all good' : `\ncheck: failed: ${failed.join(', ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

/** Runs one command of the project. Returns the step's name if it failed. */
function step(name: string, command: string, ...args: string[]): string | undefined {
  console.log(`\ncheck: ${name}`);
  const PATH = `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`;
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH } });
  return status === 0 ? undefined : name;
}

main();
