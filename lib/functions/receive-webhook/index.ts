import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Terms } from '../../runner/terms';
import { secretTexts } from '../secret-texts';
import { parsed, setting } from '../settings';
import { receiving } from './receive';

const queue = new SQSClient();
const QueueUrl = setting('QUEUE_URL');

export const handler = receiving(
  {
    secrets: secretTexts(new SecretsManagerClient(), setting('WEBHOOK_SECRET')),
    queue: async (job) => {
      await queue.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(job) }));
    },
    tell: (judgement) => process.stdout.write(`${JSON.stringify(judgement)}\n`),
    now: Date.now,
  },
  parsed<Terms>('TERMS'),
);
