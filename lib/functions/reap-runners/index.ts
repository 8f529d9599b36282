import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { embedded } from '../../release/measures';
import { namespaceOf } from '../../runner/measures';
import { reap, removeOrphans } from '../../runner/reap';
import { runnersOf } from '../runners';
import { setting } from '../settings';

interface Executions {
  describeExecution(input: object): Promise<{ readonly status?: string }>;
}

// The runtime brings it.
const { SFN } = require('@aws-sdk/client-sfn') as { SFN: new () => Executions };
const executions = new SFN();
/** What the ARN of an execution begins with. */
const executionArn = setting('STATE_MACHINE').replace(':stateMachine:', ':execution:');

async function isServed(key: string): Promise<boolean> {
  try {
    // What it was called with is encrypted, and not asked for.
    const of = { executionArn: `${executionArn}:${key}`, includedData: 'METADATA_ONLY' };
    return (await executions.describeExecution(of)).status === 'RUNNING';
  } catch (error) {
    if ((error as { name?: string }).name === 'ExecutionDoesNotExist') return false;
    throw error;
  }
}

const { terms, forge, capacities, catchingUp } = runnersOf();
const now = Date.now;

const catchUp = catchingUp(async (job) => {
  const QueueUrl = setting('QUEUE_URL');
  await new SQSClient().send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(job) }));
});

/** Stops what has outlived its time, counts it, sees to jobs that nobody has been told of, and takes out runners of nobody. */
export async function handler(): Promise<void> {
  const reaped = await reap(capacities, terms.limits, now());
  const figures = { Overdue: reaped.stopped.length + reaped.left.length };
  process.stdout.write(`${embedded(namespaceOf(terms.prefix), figures, new Date(now()), 'Count')}\n`);
  process.stdout.write(`${JSON.stringify(reaped)}\n`);
  await catchUp();
  const orphans = await removeOrphans(forge, isServed, terms);
  process.stdout.write(`${JSON.stringify({ orphans })}\n`);
  if (reaped.left.length > 0)
    throw new Error(`runners could not be stopped: ${reaped.left.map(({ because }) => because).join('; ')}`);
}
