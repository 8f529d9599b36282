import { setTimeout } from 'node:timers/promises';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { BulwarkError } from '../../engine/error';
import type { TakesFindings } from '../security-hub';
import { seenStacks } from '../seen-stacks';
import { parsed, setting } from '../settings';
import { type HubFinding, reporting, type Terms } from './reporting';

/** What is called of Security Hub. */
interface Findings extends TakesFindings {
  getFindings(input: object): Promise<{ readonly Findings?: readonly HubFinding[]; readonly NextToken?: string }>;
}

const stacks = new CloudFormationClient({ maxAttempts: 8, retryMode: 'adaptive' });
const topic = new SNSClient();
const TopicArn = setting('TOPIC_ARN');
const terms = parsed<Terms>('TERMS');

// The runtime brings it.
const findings = terms.hub
  ? new (require('@aws-sdk/client-securityhub') as { SecurityHub: new () => Findings }).SecurityHub()
  : undefined;

async function active(): Promise<HubFinding[]> {
  const is = (Value: string | undefined) => [{ Value, Comparison: 'EQUALS' }];
  const Filters = {
    ProductArn: is(terms.hub?.productArn),
    GeneratorId: is(terms.hub?.generator),
    RecordState: is('ACTIVE'),
  };
  const all: HubFinding[] = [];
  let NextToken: string | undefined;
  do {
    const page = await findings?.getFindings({ Filters, MaxResults: 100, ...(NextToken && { NextToken }) });
    all.push(...(page?.Findings ?? []));
    NextToken = page?.NextToken;
  } while (NextToken);
  return all;
}

const report = reporting(
  {
    see: (names) => seenStacks(stacks, names, (seconds) => setTimeout(seconds * 1000)),
    active,
    async keep(Findings) {
      const { FailedCount, FailedFindings = [] } = (await findings?.batchImportFindings({ Findings })) ?? {};
      if (FailedCount)
        throw new BulwarkError(
          `Security Hub does not take ${FailedCount} findings: ${FailedFindings[0]?.ErrorMessage}`,
        );
    },
    tell: (Message) => topic.send(new PublishCommand({ TopicArn, Subject: 'Stacks are not as deployed', Message })),
    now: Date.now,
  },
  terms,
);

export async function handler(): Promise<void> {
  process.stdout.write(`${JSON.stringify(await report())}\n`);
}
