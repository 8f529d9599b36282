import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { embedded } from '../../release/measures';
import { namespaceOf, type Terms } from '../../tickets/terms';
import { parsed, setting } from '../settings';
import { activeIn } from '../ticket-table';
import { sweeping } from './sweeping';

const terms = parsed<Terms>('TERMS');
const table = new DynamoDBClient();
const queue = new SQSClient();
const QueueUrl = setting('QUEUE_URL');
const now = Date.now;

const sweep = sweeping(
  {
    active: () => activeIn(table, setting('TABLE')),
    async ask(asked) {
      const Entries = asked.map(({ key, seconds }, at) => ({
        ...{ Id: String(at), MessageBody: JSON.stringify({ key }), DelaySeconds: seconds },
      }));
      // What is not sent is asked for by the next look.
      await queue.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    },
    ...{ now, random: Math.random },
  },
  terms,
);

/** Counts what stops releases, and asks for what is left to do. */
export async function handler(): Promise<void> {
  const counted = await sweep();
  process.stdout.write(`${embedded(namespaceOf(terms.name), { ...counted }, new Date(now()), 'Count')}\n`);
}
