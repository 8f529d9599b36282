import { setting } from '../settings';
import { type Start, starting } from './start';

interface Executions {
  startExecution(input: object): Promise<unknown>;
}

// The runtime brings it.
const { SFN } = require('@aws-sdk/client-sfn') as { SFN: new () => Executions };
const executions = new SFN();
const stateMachineArn = setting('STATE_MACHINE');

const start: Start = async (name, served) => {
  try {
    await executions.startExecution({ stateMachineArn, name, input: JSON.stringify({ served }) });
  } catch (error) {
    if ((error as { name?: string }).name !== 'ExecutionAlreadyExists') throw error;
  }
};

export const handler = starting(start, (line) => process.stdout.write(`${line}\n`));
