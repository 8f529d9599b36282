import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { embedded } from '../../release/measures';
import { GitHub } from '../../runner/github';
import { namespaceOf } from '../../runner/measures';
import { reap, removeOrphans } from '../../runner/reap';
import { redelivering } from '../../runner/redeliver';
import type { Terms } from '../../runner/terms';
import { appOf } from '../app-of';
import { type CapacitySettings, capacitiesOf } from '../capacities/all';
import { secretTexts } from '../secret-texts';
import { send } from '../send';
import { parsed, setting } from '../settings';

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
    return (await executions.describeExecution({ executionArn: `${executionArn}:${key}` })).status === 'RUNNING';
  } catch (error) {
    if ((error as { name?: string }).name === 'ExecutionDoesNotExist') return false;
    throw error;
  }
}

const terms = parsed<Terms>('TERMS');
const texts = secretTexts(new SecretsManagerClient(), setting('APP_SECRET'));
const capacities = capacitiesOf(parsed<CapacitySettings[]>('CAPACITIES'), terms);
const now = Date.now;
const github = new GitHub(terms, async () => appOf((await texts())[0]), send, now);

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
