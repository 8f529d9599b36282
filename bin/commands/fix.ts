import { BulwarkError } from '../../lib/engine/error';
import type { Finding } from '../../lib/engine/finding';
import { nearest } from '../../lib/engine/nearest';
import type { Report } from '../../lib/engine/report';
import { type Fixed, fixesOf, type LeftFinding } from '../../lib/fix';
import { unifiedDiff } from '../../lib/fix/unified-diff';
import { withTexts } from '../../lib/read/assembly';
import { plain } from '../../lib/reporters/plain';
import { count, placeOf } from '../../lib/reporters/wording';
import { checkPaths } from '../check-paths';
import { CONFIG, type Define, EXIT_CODES, type ExitCode } from '../command';
import { print } from '../print';
import { writeFiles } from '../write-files';

/** `bulwark fix`: changes templates so that findings are gone. */
export const defineFix: Define = (program, answer) => {
  program
    .command('fix')
    .description('change templates and configurations where it is certain what mends; say what to write elsewhere')
    .argument('[paths...]', 'as for check')
    .option(...CONFIG)
    .option('-r, --rule <rule>', 'fix what this rule finds, and nothing else; may be given several times', also)
    .option('--no-replace', 'leave what a deployed resource would be replaced for')
    .option('--dry-run', 'write nothing: print what would change, as `git apply` takes it')
    .addHelpText('after', `${EXIT_CODES} They tell of what is left.`)
    .action((paths, options) => answer(fix(paths, options)));
};

const also = (rule: string, before: readonly string[] = []): string[] => [...before, rule];

/** What can be asked of `bulwark fix`. */
interface FixOptions {
  readonly config?: string;
  readonly rule?: readonly string[];
  readonly replace?: boolean;
  readonly dryRun?: boolean;
}

/** Makes the fixes that are certain, and says which of them were made and what is left. */
function fix(paths: readonly string[], { config, rule, replace = true, dryRun = false }: FixOptions): ExitCode {
  const { report } = checkPaths(paths, config);
  const [failure] = report.failures;
  if (failure) throw new BulwarkError(`not everything could be judged, so nothing was fixed: ${failure.message}`);
  for (const id of rule ?? []) mustBeOn(id, report);
  const judge = (texts: ReadonlyMap<string, string>): Report =>
    withTexts(texts, () => checkPaths(paths, config).report);
  const fixed = fixesOf(report, judge, { ...(rule && { only: new Set(rule) }), replace });
  if (dryRun) {
    for (const { name, before, after } of fixed.files) process.stdout.write(shown(unifiedDiff(name, before, after)));
    for (const line of summaryOf(fixed, 'would fix')) console.error(plain(line));
  } else {
    writeFiles(fixed.files);
    print(...summaryOf(fixed, 'fixed'));
  }
  const after = fixed.files.length > 0 ? judge(new Map(fixed.files.map(({ path, after }) => [path, after]))) : report;
  return after.failures.length > 0 ? 2 : after.blocked ? 1 : 0;
}

function mustBeOn(id: string, { rules }: Report): void {
  if (Object.hasOwn(rules, id)) return;
  const near = nearest(id, Object.keys(rules));
  throw new BulwarkError(
    `no rule '${id}' is on${near ? `; did you mean '${near}'?` : '; `bulwark rules` lists them all'}`,
  );
}

/** A diff as a terminal may show it; as it is where a program reads it. */
const shown = (diff: string): string => (process.stdout.isTTY ? diff.replace(/[^\n]+/g, (line) => plain(line)) : diff);

function summaryOf({ files, fixed, undone, replacing, left }: Fixed, done: string): string[] {
  const lead =
    fixed.length === 0
      ? 'nothing that could be fixed for certain was found'
      : `${done} ${count(fixed.length, 'finding')} in ${count(files.length, 'file')}`;
  return [
    left.length > 0 ? `${lead}; ${count(left.length, 'finding')} left` : lead,
    ...fixed
      .filter((finding) => !undone.some((it) => it.finding === finding))
      .flatMap((finding) => [
        lineOf(finding),
        ...(replacing.includes(finding)
          ? ['    a resource that is deployed already is replaced for it, with what it holds']
          : []),
      ]),
    ...undone.flatMap(inWords),
    ...(left.length > 0 ? ['left:'] : []),
    ...left.flatMap(inWords),
  ];
}

const lineOf = (finding: Finding): string => `  ${finding.rule}  ${whereOf(finding)}`;

const inWords = ({ finding, why, code }: LeftFinding): string[] => [
  lineOf(finding),
  `    ${why}`,
  ...(code
    ? linesOf(code.code).map((line, at) => `    ${at === 0 ? `${code.language}: ` : '  '}${line}`)
    : [`    ${finding.fix}`]),
];

/** Code as it is added: props without the braces of the object that they go into. */
const linesOf = (code: string): string[] => code.split('\n').map((line) => line.replace(/^\{ ([^"].*) \}$/, '$1,'));

const whereOf = (finding: Finding): string => `${finding.path} (${placeOf(finding) ?? finding.template})`;
