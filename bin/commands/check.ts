import { writeFileSync } from 'node:fs';
import { InvalidArgumentError, Option } from 'commander';
import { BulwarkError, messageOf } from '../../lib/engine/error';
import { atLevel, type Finding } from '../../lib/engine/finding';
import { type Levels, levelsOf } from '../../lib/engine/levels';
import { type Report, reportOf } from '../../lib/engine/report';
import { SEVERITIES, type Severity } from '../../lib/engine/rule';
import { UNJUDGED } from '../../lib/engine/without-rule';
import { reporters } from '../../lib/reporters';
import { summary } from '../../lib/reporters/text';
import { isOpen } from '../../lib/reporters/wording';
import { checkPaths } from '../check-paths';
import { usesColor } from '../color';
import { CONFIG, type Define, EXIT_CODES, type ExitCode } from '../command';
import { TIMEOUT } from '../within-time';

/** `bulwark check`: judges templates. */
export const defineCheck: Define = (program, answer) => {
  program
    .command('check')
    .description('judge templates')
    .argument(
      '[paths...]',
      'cloud assemblies, folders, globs and templates (default: `paths` of the configuration, or cdk.out)',
    )
    .option(...CONFIG)
    .addOption(
      new Option('-f, --format <format>', 'format of the report').choices(Object.keys(reporters)).default('text'),
    )
    .option('-o, --output <file>', 'write the report to a file, and its summary to the terminal')
    .addOption(
      new Option(
        '--fail-on <severity>',
        'block on findings of this severity and above, whatever their level; what a locked layer makes an error blocks anyhow',
      ).choices(['critical', 'high', 'medium', 'low', 'never']),
    )
    .option('--sealed', 'refuse cloud assemblies that are not what the gate of their app judged')
    .addOption(
      new Option('--timeout <seconds>', 'end a run that takes longer, with exit code 2')
        .default(TIMEOUT)
        .argParser(secondsOf),
    )
    .option('-q, --quiet', 'print only what blocks; nothing when nothing does')
    .option('--types', 'name the types of resource that no rule knows')
    .option('--no-color', 'print without colours')
    .addHelpText('after', EXIT_CODES)
    .action((paths, options) => answer(check(paths, options)));
};

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= MOST_SECONDS))
    throw new InvalidArgumentError(`It is a number of seconds, up to ${MOST_SECONDS}.`);
  return seconds;
}

/** A day. */
const MOST_SECONDS = 86_400;

/** What can be asked of `bulwark check`. */
interface CheckOptions {
  readonly config?: string;
  readonly format: keyof typeof reporters;
  readonly output?: string;
  readonly failOn?: Severity | 'never';
  readonly sealed?: boolean;
  readonly timeout: number;
  readonly quiet?: boolean;
  readonly types?: boolean;
  readonly color: boolean;
}

/** Judges what the paths name and prints the report. */
function check(paths: readonly string[], options: CheckOptions): ExitCode {
  const { report: judged, config, file } = checkPaths(paths, options.config, options);
  const report = options.failOn ? failingOn(judged, options.failOn, levelsOf(config)) : judged;
  const { format, output, quiet, types = false } = options;
  const color = usesColor(options.color);
  const written = (colored: boolean, of: Report) =>
    reporters[format](of, { color: colored, types, ...(file ? { config: file } : {}) });
  if (output) {
    write(output, written(false, report));
    if (!quiet || report.blocked) console.log(summary(report, { color, types }));
  } else if (!quiet || format !== 'text') console.log(written(color, report));
  else if (report.blocked) console.log(written(color, onlyBlocking(report)));
  return report.failures.length > 0 ? 2 : report.blocked ? 1 : 0;
}

/**
 * The report with what blocks decided by severity instead of level. What only deployment can tell keeps its level, and so
 * does what a locked layer makes an error.
 */
function failingOn(report: Report, from: Severity | 'never', levels: Levels): Report {
  const worst = SEVERITIES.slice(0, from === 'never' ? 0 : SEVERITIES.indexOf(from) + 1);
  const isLocked = ({ deciders, path, resource, rule, severity, state, type }: Finding): boolean =>
    type === 'waiver'
      ? levels.isLocked(resource)
      : levels.leastCostOf(rule, severity, rule === UNJUDGED ? 'fail' : state, path, deciders !== undefined) ===
        'error';
  const findings = report.findings.map((finding): Finding => {
    if (finding.level === 'error' && isLocked(finding)) return finding;
    const blocks = worst.includes(finding.severity) && (finding.state === 'fail' || finding.level === 'error');
    const blocking = blocks && isOpen(finding);
    const level = blocks ? 'error' : finding.level === 'error' ? 'warn' : finding.level;
    return atLevel(finding, level, blocking);
  });
  return reportOf({ ...report, findings });
}

const onlyBlocking = (report: Report): Report => ({
  ...report,
  findings: report.findings.filter(({ blocking }) => blocking),
});

function write(file: string, text: string): void {
  try {
    writeFileSync(file, `${text}\n`);
  } catch (error) {
    throw new BulwarkError(`the report cannot be written: ${messageOf(error)}`, { file });
  }
}
