import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BulwarkError } from '../lib/engine/error';

const git = (
  args: readonly string[],
  cwd?: string,
): { readonly code: number; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr, error } = spawnSync('git', args, { encoding: 'utf8', ...(cwd ? { cwd } : {}) });
  if (error) throw new BulwarkError(`git cannot be run: ${error.message}; install it, or name templates`);
  return { code: status ?? 1, out: stdout.trim(), err: stderr.trim() };
};

/** The commit that a revision names in the repository around the working directory; undefined where it names none. */
export function commitOf(revision: string): string | undefined {
  if (revision.startsWith('-')) return undefined;
  const { code, out } = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  return code === 0 ? out : undefined;
}

/**
 * Checks a commit out beside the working tree, runs a command there that synthesises, if one is given, and hands its folder
 * to `use`: the one that the working directory is of the repository. The checkout is removed in the end.
 */
export function atCommit<T>(
  revision: string,
  commit: string,
  synth: string | undefined,
  use: (folder: string) => T,
): T {
  // Interrupted at the terminal, the command it runs ends, and the checkout is removed all the same.
  process.on('SIGINT', ignore);
  const made = realpathSync(mkdtempSync(join(tmpdir(), 'bulwark-diff-')));
  const checkout = join(made, 'checkout');
  try {
    const added = git(['worktree', 'add', '--detach', '--quiet', checkout, commit]);
    if (added.code !== 0) throw new BulwarkError(`the revision '${revision}' cannot be checked out: ${added.err}`);
    const folder = join(checkout, git(['rev-parse', '--show-prefix']).out);
    if (synth !== undefined) {
      const { status, signal } = spawnSync(synth, { cwd: folder, shell: true, stdio: ['ignore', 2, 2] });
      if (status !== 0)
        throw new BulwarkError(
          `the synth command '${synth}' failed at '${revision}' (${signal ?? `exit code ${status}`}); it is run in a fresh checkout, so it has to install what it needs`,
        );
    }
    return use(folder);
  } finally {
    git(['worktree', 'remove', '--force', checkout]);
    rmSync(made, { recursive: true, force: true });
    process.off('SIGINT', ignore);
  }
}

const ignore = (): void => {};
