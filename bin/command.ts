import type { Command } from 'commander';

/** What a command answers: 0 clean, 1 findings that block, 2 could not judge. */
export type ExitCode = 0 | 1 | 2;

/** Takes what a command answers, which ends the process with it. */
export type Answer = (code: ExitCode | Promise<ExitCode>) => void | Promise<void>;

/** Adds one command to the program: what can be typed, and what answers it. */
export type Define = (program: Command, answer: Answer) => void;

/** The option that names a configuration. */
export const CONFIG = ['-c, --config <file>', 'configuration (default: the nearest bulwark.config.*)'] as const;

/** What a resource may be called by in a question. */
export const NAMED = 'a logical id, an address, a construct path or an ARN';

/** The option that names the VPC endpoint of a request. */
export const THROUGH = [
  '--through <endpoint>',
  'the VPC endpoint that the request goes through, named as resources are, or its id',
] as const;

/** Stands below the help of whatever judges. */
export const EXIT_CODES = `
Exit codes: 0 clean, 1 findings that block, 2 could not judge.`;
