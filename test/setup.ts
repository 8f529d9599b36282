import { runInThisContext } from 'node:vm';

// aws-cdk-lib's built-in validator costs 1.5 s and 190 MB a process, and none of these tests are about it.
process.env.CDK_VALIDATION = 'false';

/** A longer trace that is no error's is one that a toolkit keeps of a construct. */
const LONG = 10;

// Jest leads each frame of every trace back to its source, which took a third of the time of tests that make many constructs.
const outside: ErrorConstructor = runInThisContext('Error');
Error.prepareStackTrace = (traced: unknown, frames) =>
  traced instanceof Error || traced instanceof outside || frames.length <= LONG
    ? outside.prepareStackTrace?.(traced as Error, frames)
    : `Error\n    at ${frames.join('\n    at ')}`;
