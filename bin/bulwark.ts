#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { BulwarkError, messageOf } from '../lib/engine/error';
import { presets } from '../lib/presets';
import { reporters } from '../lib/reporters';
import { plain } from '../lib/reporters/plain';
import { version } from '../package.json';
import { accept } from './commands/accept';
import { can } from './commands/can';
import { check } from './commands/check';
import { explain } from './commands/explain';
import { init } from './commands/init';
import { reach } from './commands/reach';
import { rules } from './commands/rules';
import { whoCan } from './commands/who-can';
import { complain } from './print';

/** What a command answers: 0 clean, 1 findings that block, 2 could not judge. */
export type ExitCode = 0 | 1 | 2;

const EXIT_CODES = `
Exit codes: 0 clean, 1 findings that block, 2 could not judge.`;

/** The command line: what can be typed, and which command answers it. */
function commandLine(answer: (code: ExitCode | Promise<ExitCode>) => void | Promise<void>): Command {
  const program = new Command('bulwark')
    .description('Judges CloudFormation and Terraform, and the output of the CDK in any language.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: (text) => complain(text.replace(/^error: /, '')) })
    .addHelpText('after', EXIT_CODES);
  const config = ['-c, --config <file>', 'configuration (default: the nearest bulwark.config.*)'] as const;

  program
    .command('check')
    .description('judge templates')
    .argument(
      '[paths...]',
      'cloud assemblies, folders, globs and templates (default: `paths` of the configuration, or cdk.out)',
    )
    .option(...config)
    .addOption(
      new Option('-f, --format <format>', 'format of the report').choices(Object.keys(reporters)).default('text'),
    )
    .option('-o, --output <file>', 'write the report to a file, and its summary to the terminal')
    .addOption(
      new Option('--fail-on <severity>', 'block on findings of this severity and above, whatever their level').choices([
        'critical',
        'high',
        'medium',
        'low',
        'never',
      ]),
    )
    .option('-q, --quiet', 'print only what blocks; nothing when nothing does')
    .option('--no-color', 'print without colours')
    .addHelpText('after', EXIT_CODES)
    .action((paths, options) => answer(check(paths, options)));

  program
    .command('rules')
    .description('list the rules')
    .addOption(new Option('-f, --format <format>', 'format of the list').choices(['text', 'json']).default('text'))
    .addOption(new Option('-p, --preset <preset>', 'only the rules of a preset').choices(Object.keys(presets)))
    .action((options) => answer(rules(options)));

  program
    .command('explain')
    .description('say what a rule asks for, why, and how to fix what breaks it')
    .argument('<rule>', "a rule's id, a control's (S3.14), or another tool's (CKV_AWS_21, AWS-0090, W35)")
    .option('--no-color', 'print without colours')
    .action((name, options) => answer(explain(name, options)));

  program
    .command('reach')
    .description('say whether one resource can open a connection to another, or the internet to it, and by which way')
    .argument('<from>', 'logical id, address or construct path of a resource, or `internet`')
    .argument('<to>', 'the same, with a port where one is asked about: Database:5432, Resolver:53/udp')
    .argument('[paths...]', 'as for check')
    .option(...config)
    .addOption(new Option('-f, --format <format>', 'format of the answer').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExit codes: 0 answered, whatever the answer, 2 could not be answered.')
    .action((from, to, paths, options) => answer(reach(from, to, paths, options)));

  program
    .command('accept')
    .description('record the findings of today, so that only new ones block')
    .argument('[paths...]', 'as for check')
    .option(...config)
    .option('--prune', 'drop recorded findings that are gone')
    .action((paths, options) => answer(accept(paths, options)));

  const named = 'a logical id, an address, a construct path or an ARN';
  program
    .command('can')
    .description('say whether a principal may do something, and by which statements (exit code 1 where it may not)')
    .argument('<principal>', `${named} of a role or user, an account, a service, or * for everyone`)
    .argument('<action>', 'one action, such as s3:GetObject')
    .argument('<resource>', `${named}, with what follows it (Uploads/a.txt), or *`)
    .argument('[paths...]', 'templates, as for check')
    .action((principal, action, resource, paths) => answer(can(principal, action, resource, paths)));

  program
    .command('who-can')
    .description('list everyone who may do something, and by which statements')
    .argument('<action>', 'one action, such as s3:GetObject')
    .argument('<resource>', `${named}, with what follows it (Uploads/a.txt), or *`)
    .argument('[paths...]', 'templates, as for check')
    .action((action, resource, paths) => answer(whoCan(action, resource, paths)));

  program
    .command('init')
    .description('write a first bulwark.config.ts, and show the lines to add to the app')
    .action(() => answer(init()));

  return program;
}

/** Runs one command; whatever goes wrong is one line on stderr and exit code 2. */
async function main(): Promise<void> {
  process.stdout.on('error', ignoreClosedPipe);
  process.stderr.on('error', ignoreClosedPipe);
  try {
    await commandLine(async (code) => {
      process.exitCode = await code;
    }).parseAsync();
  } catch (error) {
    process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CommanderError)) fail(error);
  }
}

function fail(error: unknown): void {
  const defect = error instanceof BulwarkError ? '' : '; this is a defect of bulwark, DEBUG=bulwark shows where';
  complain(`${messageOf(error)}${defect}`);
  if (process.env.DEBUG === 'bulwark' && error instanceof Error)
    for (const line of (error.stack ?? '').split('\n')) console.error(plain(line));
}

/** Whoever reads our output may stop: `bulwark check | head`. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

main();
