import { existsSync, writeFileSync } from 'node:fs';
import { Option } from 'commander';
import type { Difference, Side } from '../../lib/diff';
import { BulwarkError, messageOf } from '../../lib/engine/error';
import { loadConfig, nearestConfig } from '../../lib/load-config';
import { readPaths } from '../../lib/read/paths';
import { atCommit, commitOf } from '../at-revision';
import { defaultPaths } from '../check-paths';
import { CONFIG, type Define, type ExitCode } from '../command';

/** `bulwark diff`: says what changed in security terms. */
export const defineDiff: Define = (program, answer) => {
  program
    .command('diff')
    .description('say what changed in security terms between two sets of templates, and nothing else')
    .argument(
      '<before>',
      'a cloud assembly, folder, template or plan, or a revision of git (git:main where a file has its name)',
    )
    .argument('<after>', 'the same')
    .option(
      '--synth <command>',
      'what synthesises a revision, run by the shell in a checkout of it: "npm ci && npx cdk synth"',
    )
    .option('--paths <paths...>', 'what to read of a revision (default: `paths` of the configuration, or cdk.out)')
    .option(...CONFIG)
    .addOption(
      new Option('-f, --format <format>', 'format of the answer').choices(['text', 'json', 'markdown']).default('text'),
    )
    .option('-o, --output <file>', 'write the answer to a file')
    .addOption(
      new Option('--fail-on <direction>', 'exit code 1 where something is broadened, or is changed at all').choices([
        'broadened',
        'changed',
      ]),
    )
    .addHelpText('after', '\nExit codes: 0 compared, 1 what --fail-on says, 2 could not be compared.')
    .action((before, after, options) => answer(diff(before, after, options)));
};

/** What can be asked of `bulwark diff`. */
interface DiffOptions {
  readonly synth?: string;
  readonly paths?: readonly string[];
  readonly config?: string;
  readonly format: 'text' | 'json' | 'markdown';
  readonly output?: string;
  readonly failOn?: 'broadened' | 'changed';
}

/** Compares the postures of what two paths or revisions name, and prints the difference. */
async function diff(before: string, after: string, options: DiffOptions): Promise<ExitCode> {
  const { difference, formats } = await import('../../lib/diff/index.js');
  const compared = at(before, options, (one) => at(after, options, (other) => difference(one, other)));
  const written = formats[options.format](compared);
  if (options.output === undefined) console.log(written);
  else write(options.output, written);
  return isRefused(compared, options.failOn) ? 1 : 0;
}

const isRefused = ({ changes }: Difference, failOn: DiffOptions['failOn']): boolean =>
  failOn === 'changed' ? changes.length > 0 : changes.some(({ direction }) => direction === failOn);

/** Reads one side and hands it on, while its checkout is there. */
function at<T>(named: string, options: DiffOptions, use: (side: Side) => T): T {
  const revision = named.replace(/^git:/, '');
  if (named === revision && existsSync(named)) return use(sideOf([named], options.config, process.cwd()));
  const commit = commitOf(revision);
  if (commit === undefined)
    throw new BulwarkError(
      `'${named}' is neither a file or folder nor a revision of git; name a cloud assembly, a folder, a template, or a revision such as main`,
    );
  return atCommit(revision, commit, options.synth, (folder) => use(revisionOf(folder, revision, options)));
}

function revisionOf(folder: string, revision: string, options: DiffOptions): Side {
  const file = options.config ?? nearestConfig(folder);
  try {
    return sideOf(options.paths ?? defaultPaths(loadConfig(file), file, folder), file, folder);
  } catch (error) {
    const remedy = options.synth === undefined ? '; --synth names the command that makes its templates' : '';
    throw new BulwarkError(`at revision '${revision}': ${messageOf(error)}${remedy}`);
  }
}

/** Throws a `BulwarkError` where something of a side cannot be read, or it has no resources. */
function sideOf(paths: readonly string[], config: string | undefined, cwd: string): Side {
  const { templates, failures } = readPaths(paths, cwd);
  const [failure] = failures;
  if (failure) throw new BulwarkError(`not everything could be read, so nothing was compared: ${failure.message}`);
  if (templates.length === 0) throw new BulwarkError(`there is no template in ${paths.join(', ')}`);
  return { templates, config: loadConfig(config) };
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, `${text}\n`);
  } catch (error) {
    throw new BulwarkError(`the answer cannot be written: ${messageOf(error)}`, { file });
  }
}
