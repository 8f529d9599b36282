import { defineResource, defineRule, fact } from 'cdk-bulwark';

const queue = defineResource({
  cloudformation: 'AWS::SQS::Queue',
  terraform: 'aws_sqs_queue',
  facts: { retention: fact<number>('MessageRetentionPeriod', 'message_retention_seconds') },
});

/** What SQS keeps messages for where nothing is said: four days. */
const DEFAULT_SECONDS = 345_600;
const WEEK_SECONDS = 604_800;

export default defineRule({
  title: 'Queues of Acme keep messages for a week',
  problem: 'This queue drops messages that nobody has read within a week.',
  why: 'A consumer that fails on the first day of a long weekend is repaired after its messages are gone.',
  fix: {
    how: 'Keep messages for at least seven days.',
    properties: { MessageRetentionPeriod: WEEK_SECONDS },
    arguments: { message_retention_seconds: WEEK_SECONDS },
  },
  severity: 'medium',
  preset: 'optional',
  controls: {},
  resource: queue,
  check: (it) => it.retention.or(DEFAULT_SECONDS).atLeast(WEEK_SECONDS),
});
