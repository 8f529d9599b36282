import { embedded } from '../../release/measures';
import { namespaceOf } from '../../runner/measures';
import { reap, removeOrphans } from '../../runner/reap';
import { redelivering } from '../../runner/redeliver';
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

const { terms, github, capacities } = runnersOf();
const now = Date.now;

const redeliver = redelivering(github, now);

/** Stops what has outlived its time, counts it, tidies up at GitHub, and has it deliver again what nobody has taken. */
export async function handler(): Promise<void> {
  const reaped = await reap(capacities, terms.limits, now());
  const figures = { Overdue: reaped.stopped.length + reaped.left.length };
  process.stdout.write(`${embedded(namespaceOf(terms.prefix), figures, new Date(now()), 'Count')}\n`);
  process.stdout.write(`${JSON.stringify(reaped)}\n`);
  await redeliver();
  const orphans = await removeOrphans(github, isServed, terms);
  process.stdout.write(`${JSON.stringify({ orphans })}\n`);
  if (reaped.left.length > 0)
    throw new Error(`runners could not be stopped: ${reaped.left.map(({ because }) => because).join('; ')}`);
}
