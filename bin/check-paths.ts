import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { checkTemplates } from '../lib/engine/check';
import type { Config } from '../lib/engine/config';
import { BulwarkError } from '../lib/engine/error';
import { type Notice, type Report, reportOf } from '../lib/engine/report';
import { loadConfig, nearestConfig } from '../lib/load-config';
import { readPaths } from '../lib/read/paths';
import { brokenSeal } from '../lib/read/seal';
import { ruleBook } from '../lib/rules';
import { showProgress } from './progress';
import { TIMEOUT, withinTime } from './within-time';

/** What the command judged, and by which configuration. */
export interface Checked {
  readonly report: Report;
  readonly config: Config;
  /** The configuration file, where there is one. */
  readonly file: string | undefined;
}

/** How to judge, beside the configuration. */
interface CheckPathsOptions {
  /** Refuse cloud assemblies that are not what the gate of their app judged. */
  readonly sealed?: boolean | undefined;
  /** Seconds that a run may take. */
  readonly timeout?: number | undefined;
}

/** Loads the configuration, reads what is to be judged and judges it in time. Throws a `BulwarkError` when there is nothing to judge. */
export function checkPaths(
  paths: readonly string[],
  given: string | undefined,
  { sealed = false, timeout: seconds = TIMEOUT }: CheckPathsOptions = {},
): Checked {
  const file = given ?? nearestConfig(process.cwd());
  const config = loadConfig(file);
  const wanted = paths.length > 0 ? paths : defaultPaths(config, file);
  if (sealed) mustBeSealed(wanted, config);
  const done = showProgress();
  const judged = (): Report => {
    const { templates, notices, failures } = readPaths(wanted);
    if (templates.length === 0 && failures.length === 0)
      throw new BulwarkError(`there is no template in ${wanted.join(', ')}, so nothing was judged`);
    if (templates.length === 0) throw new BulwarkError(failures.map(({ message }) => message).join('; '));
    const report = checkTemplates(templates, config, ruleBook);
    if (report.checked.resources === 0 && failures.length === 0)
      throw new BulwarkError(
        [`there is no resource in ${wanted.join(', ')}, so nothing was judged`, ...opaque(report.notices)].join('; '),
      );
    if (report.checked.rules === 0)
      throw new BulwarkError(
        'the configuration turns no rule on, so nothing was judged; add a preset to it',
        file ? { file } : {},
      );
    return reportOf({
      ...report,
      notices: [...notices, ...report.notices],
      failures: [...failures, ...report.failures],
    });
  };
  try {
    return { report: withinTime(seconds, judged), config, file };
  } finally {
    done();
  }
}

/** Throws a `BulwarkError` for an assembly that is not what a gate judged, and for what can have no seal. */
function mustBeSealed(paths: readonly string[], config: Config): void {
  for (const path of paths) {
    const broken =
      existsSync(path) && statSync(path).isDirectory()
        ? brokenSeal(path, config)
        : `${path} is no cloud assembly, so it has no seal`;
    if (broken !== undefined) throw new BulwarkError(broken);
  }
}

/** What is read when nothing is named: paths of a configuration, which are relative to its file, or cdk.out. */
export function defaultPaths(config: Config, file: string | undefined, cwd = process.cwd()): string[] {
  if (config.paths.length > 0) {
    const folder = file ? dirname(resolve(file)) : cwd;
    return config.paths.map((path) => relative(cwd, join(folder, path)) || '.');
  }
  const synthesised = ['cdk.out', 'cdktf.out'].filter((folder) => existsSync(join(cwd, folder)));
  if (synthesised.length > 0) return synthesised;
  if (readdirSync(cwd).some((file) => /\.(tf|tofu)$/.test(file))) return ['.'];
  throw new BulwarkError(
    'there is no cdk.out here: run `cdk synth` first, or name what to check, as in `bulwark check templates/`',
  );
}

/** Which modules could not be looked into, and how they can be. */
function opaque(notices: readonly Notice[]): string[] {
  const modules = notices.map(({ message }) => message).filter((message) => / is opaque: /.test(message));
  return modules.length > 0
    ? [...modules, 'a plan shows it: terraform show -json <plan> > plan.json, and check that']
    : [];
}
