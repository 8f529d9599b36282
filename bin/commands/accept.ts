import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { BulwarkError, messageOf } from '../../lib/engine/error';
import type { Finding } from '../../lib/engine/finding';
import { levelsOf } from '../../lib/engine/levels';
import { ACCEPTED } from '../../lib/load-config';
import { count } from '../../lib/reporters/wording';
import { checkPaths } from '../check-paths';
import { CONFIG, type Define, type ExitCode } from '../command';
import { print } from '../print';

/** `bulwark accept`: records the findings of today. */
export const defineAccept: Define = (program, answer) => {
  program
    .command('accept')
    .description('record the findings of today, so that only new ones block')
    .argument('[paths...]', 'as for check')
    .option(...CONFIG)
    .option('--prune', 'drop recorded findings that are gone')
    .action((paths, options) => answer(accept(paths, options)));
};

/** What can be asked of `bulwark accept`. */
interface AcceptOptions {
  readonly config?: string;
  readonly prune?: boolean;
}

/** One recorded finding. */
interface Accepted {
  readonly fingerprint: string;
  readonly rule: string;
  readonly path: string;
}

const ABOUT =
  'Findings that were there when `bulwark accept` was last run. They do not block; new ones do. Fix them, then run `bulwark accept --prune`.';

/** Records the findings that would block or warn, beside those recorded before. */
function accept(paths: readonly string[], { config: given, prune = false }: AcceptOptions): ExitCode {
  const { report, config, file: configFile } = checkPaths(paths, given);
  const [failure] = report.failures;
  if (failure) throw new BulwarkError(`not everything could be judged, so nothing was accepted: ${failure.message}`);
  const folder = configFile ? dirname(resolve(configFile)) : process.cwd();
  const file = resolve(folder, config.accepted ?? ACCEPTED);
  const { isAcceptable: mayBe } = levelsOf(config);
  const found = report.findings.filter((finding) => isAcceptable(finding) && mayBe(finding.rule)).flatMap(entriesOf);
  const present = new Set(report.findings.flatMap(entriesOf).map(({ fingerprint }) => fingerprint));
  const known = recorded(file);
  const kept = known.filter(({ fingerprint }) => !prune || present.has(fingerprint));
  const accepted = new Map(
    [...kept, ...found].map(({ fingerprint, rule, path }): [string, Accepted] => [
      fingerprint,
      { fingerprint, rule, path },
    ]),
  );
  const list = [...accepted.values()].sort(
    (a, b) => compare(a.rule, b.rule) || compare(a.path, b.path) || compare(a.fingerprint, b.fingerprint),
  );
  const shown = relative(process.cwd(), file);
  if (list.length === 0 && known.length === 0) {
    print('nothing to accept: no finding blocks or warns');
    return 0;
  }
  write(file, `${JSON.stringify({ about: ABOUT, accepted: list }, null, 2)}\n`);
  const dropped = known.length - kept.length;
  const gone = prune ? 0 : known.filter(({ fingerprint }) => !present.has(fingerprint)).length;
  print(
    `${count(list.length, 'accepted finding')} in ${shown}: ${list.length - kept.length} new, ${kept.length} known before`,
    ...(dropped > 0 ? [`${dropped} dropped, because they are gone`] : []),
    ...(gone > 0 ? [`${gone} gone; --prune drops them`] : []),
  );
  return 0;
}

const entriesOf = ({ fingerprint, marks = [fingerprint], rule, path }: Finding): Accepted[] =>
  marks.map((mark) => ({ fingerprint: mark, rule, path }));

/** Findings about waivers are not for accepting: whoever maintains the waiver can settle them. */
const isAcceptable = (finding: Finding): boolean =>
  finding.level !== 'note' && !finding.waiver && finding.type !== 'waiver';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is recorded already. `loadConfig` refuses a file it cannot read before this does. */
function recorded(file: string): Accepted[] {
  if (!existsSync(file)) return [];
  try {
    const { accepted } = JSON.parse(readFileSync(file, 'utf8')) as { accepted: Accepted[] };
    return accepted
      .filter((entry) => typeof entry?.fingerprint === 'string')
      .map(({ fingerprint, rule, path }) => ({ fingerprint, rule: String(rule), path: String(path) }));
  } catch (error) {
    throw new BulwarkError(
      `these accepted findings cannot be read: ${messageOf(error)}; delete the file to begin anew`,
      { file },
    );
  }
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new BulwarkError(`the accepted findings cannot be written: ${messageOf(error)}`, { file });
  }
}
