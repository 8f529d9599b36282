#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { BulwarkError, messageOf } from '../lib/engine/error';
import { plain } from '../lib/reporters/plain';
import { version } from '../package.json';
import { type Answer, EXIT_CODES } from './command';
import { defineAccept } from './commands/accept';
import { defineCan } from './commands/can';
import { defineCheck } from './commands/check';
import { defineConfigOf } from './commands/config';
import { defineDiff } from './commands/diff';
import { defineEvidence } from './commands/evidence';
import { defineExplain } from './commands/explain';
import { defineFix } from './commands/fix';
import { defineGate } from './commands/gate';
import { defineGraph } from './commands/graph';
import { defineInit } from './commands/init';
import { defineMigrate } from './commands/migrate';
import { defineNew } from './commands/new';
import { defineReach } from './commands/reach';
import { defineRules } from './commands/rules';
import { defineWhoCan } from './commands/who-can';
import { complain } from './print';

/** In the order of the help. */
const COMMANDS = [
  defineCheck,
  defineRules,
  defineExplain,
  defineFix,
  defineConfigOf,
  defineReach,
  defineDiff,
  defineAccept,
  defineCan,
  defineWhoCan,
  defineGraph,
  defineEvidence,
  defineGate,
  defineInit,
  defineMigrate,
  defineNew,
];

/** The command line: what can be typed, and which command answers it. */
function commandLine(answer: Answer): Command {
  const program = new Command('bulwark')
    .description(
      'Judges CloudFormation and Terraform, the output of the CDK in any language, and workflows of GitHub and GitLab.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: (text) => complain(text.replace(/^error: /, '')) })
    .addHelpText('after', EXIT_CODES);
  for (const define of COMMANDS) define(program, answer);
  refuseRepeated(program);
  return program;
}

/** Options that take another value each time. */
const REPEATABLE: ReadonlySet<string> = new Set(['rule']);

/** An option that is given twice with two values: nobody can know which was meant. */
function refuseRepeated(command: Command): void {
  const given = new Map<string, string>();
  for (const option of command.options) {
    if (!option.required || option.variadic || REPEATABLE.has(option.name())) continue;
    command.on(`option:${option.name()}`, (value: string) => {
      const before = given.get(option.name());
      if (before !== undefined && before !== value)
        throw new BulwarkError(`option '${option.flags}' is given twice, as '${before}' and '${value}'; give it once`);
      given.set(option.name(), value);
    });
  }
  for (const one of command.commands) refuseRepeated(one);
}

/** Runs one command; whatever goes wrong is one line on stderr and exit code 2. */
async function main(): Promise<void> {
  process.stdout.on('error', endUnlessClosed);
  process.stderr.on('error', endUnlessClosed);
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

/** Whoever reads our output may stop: `bulwark check | head`. What cannot be written otherwise was not said. */
function endUnlessClosed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  complain(`the answer cannot be written: ${messageOf(error)}`);
  process.exit(2);
}

main();
