import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/layout';

export const MINUTE = 60_000;

/** Runs a program without what an outer npm or Jest says about itself. */
export function run(cwd: string, program: string, ...args: string[]) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_package_|npm_lifecycle_|JEST_|NODE_OPTIONS$|NODE_ENV$|FORCE_COLOR$|CI$)/.test(name),
  );
  const env = { ...Object.fromEntries(kept), NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', env });
  return { status, said: stdout + stderr };
}

export function done(cwd: string, program: string, ...args: string[]): string {
  const { status, said } = run(cwd, program, ...args);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ends with ${status}:\n${said}`);
  return said;
}

/** A folder for projects that install this package from what npm would publish of it. */
export class Projects {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'bulwark-projects-')));
  readonly own = this.packed(root, '--ignore-scripts');

  /** Packs a package as npm publishes it, and says where. */
  packed(folder: string, ...args: string[]): string {
    const before = new Set(readdirSync(this.folder));
    done(folder, 'npm', 'pack', '--pack-destination', this.folder, ...args);
    const tarball = readdirSync(this.folder).find((file) => file.endsWith('.tgz') && !before.has(file));
    if (tarball === undefined) throw new Error(`npm pack leaves nothing of ${folder}`);
    return join(this.folder, tarball);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Has a package depend on what was packed here, and installs it. */
export function install(folder: string, tarballs: Readonly<Record<string, string>>): void {
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const [name, tarball] of Object.entries(tarballs))
    for (const dependencies of [manifest.dependencies ?? {}, manifest.devDependencies ?? {}])
      if (name in dependencies) dependencies[name] = `file:${tarball}`;
  writeFileSync(file, JSON.stringify(manifest, null, 2));
  done(folder, 'npm', 'install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund');
}
