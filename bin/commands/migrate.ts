import { existsSync, writeFileSync } from 'node:fs';
import { BulwarkError, messageOf } from '../../lib/engine/error';
import { isDay } from '../../lib/engine/waiver';
import { loadConfig, nearestConfig } from '../../lib/load-config';
import { migrate } from '../../lib/migrate';
import { sideBySide } from '../../lib/migrate/side-by-side';
import { textsIn } from '../../lib/migrate/texts';
import { type Reviewer, written } from '../../lib/migrate/written';
import { count } from '../../lib/reporters/wording';
import { ruleBook } from '../../lib/rules';
import { CONFIG, type Define, type ExitCode } from '../command';
import { print } from '../print';
import { readTemplates } from '../read-templates';

/** `bulwark migrate`: makes waivers of the suppressions of other tools. */
export const defineMigrate: Define = (program, answer) => {
  program
    .command('migrate')
    .description('write waivers to review for what checkov, cfn_nag, cdk-nag, kics, trivy, tfsec and others suppress')
    .argument('[paths...]', 'as for check, and files of those tools')
    .option(...CONFIG)
    .option('--owner <who>', 'who answers for the waivers')
    .option('--until <day>', 'the last day that they hold, such as 2027-06-30')
    .option('-o, --output <file>', 'where to write them (default: bulwark.config.ts, or bulwark.waivers.ts beside one)')
    .action((paths, options) => answer(migrateCommand(paths, options)));
};

interface MigrateOptions extends Reviewer {
  readonly config?: string;
  readonly output?: string;
}

function migrateCommand(paths: readonly string[], { config: given, output, ...reviewer }: MigrateOptions): ExitCode {
  if (reviewer.until !== undefined && !isDay(reviewer.until))
    throw new BulwarkError(`--until must be a day such as 2027-06-30, not '${reviewer.until}'`);
  const configFile = given ?? nearestConfig(process.cwd());
  const file = output ?? (configFile ? 'bulwark.waivers.ts' : 'bulwark.config.ts');
  if (existsSync(file))
    throw new BulwarkError('this file is there already; it was left as it is, name another with --output', { file });
  const { sources, own, others } = textsIn(paths.length > 0 ? paths : ['.']);
  const templates = readTemplates(paths.length > 0 ? others : []);
  const migrated = migrate({ templates, sources, own }, loadConfig(configFile), ruleBook);
  const { waivers, leftOut } = migrated;
  if (waivers.length + leftOut.length === 0) {
    print('nothing to migrate: no suppression of another tool was found');
    return 0;
  }
  print(...sideBySide(migrated), '');
  if (waivers.length === 0) {
    print(`nothing to waive; ${count(leftOut.length, 'suppression')} left out`);
    return 0;
  }
  try {
    writeFileSync(file, written(migrated, !configFile, reviewer));
  } catch (error) {
    throw new BulwarkError(`the waivers cannot be written: ${messageOf(error)}`, { file });
  }
  print(
    `${count(waivers.length, 'waiver')} to review in ${file}; ${count(leftOut.length, 'suppression')} left out`,
    'Fill in what is empty there; until then the configuration is refused.',
    ...(configFile
      ? [
          `Then add them to ${configFile}: import waivers from './${file.replace(/\.ts$/, '')}', and defineConfig(…, ...waivers).`,
        ]
      : []),
  );
  return 0;
}
