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
