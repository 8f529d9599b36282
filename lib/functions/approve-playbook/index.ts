import { approving } from './approving';

interface Tasks {
  sendTaskSuccess(input: object): Promise<unknown>;
  sendTaskFailure(input: object): Promise<unknown>;
}

// The runtime brings it.
const { SFN } = require('@aws-sdk/client-sfn') as { SFN: new () => Tasks };
const tasks = new SFN();

export const handler = approving({
  succeed: (taskToken, output) => tasks.sendTaskSuccess({ taskToken, output }),
  fail: (taskToken, cause) => tasks.sendTaskFailure({ taskToken, cause, error: 'Declined' }),
  log: (line) => process.stdout.write(`${line}\n`),
});
