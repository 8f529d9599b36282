import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { queue } from '../../resources/sqs/queue';

export default defineRule({
  title: 'SQS queues set failed messages aside',
  problem: 'This queue has no dead-letter queue.',
  why: 'A message that cannot be processed is otherwise tried until it expires, unseen, and then lost.',
  fix: {
    how: 'Name a dead-letter queue and after how many attempts it receives a message.',
    cdk: 'deadLetterQueue: { queue: failed, maxReceiveCount: 5 }',
    properties: {
      RedrivePolicy: { deadLetterTargetArn: 'arn:aws:sqs:eu-west-1:111122223333:failed', maxReceiveCount: 5 },
    },
    arguments: {
      redrive_policy: JSON.stringify({
        deadLetterTargetArn: 'arn:aws:sqs:eu-west-1:111122223333:failed',
        maxReceiveCount: 5,
      }),
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { 'cdk-nag': ['SQSQueueDLQ', 'SQSRedrivePolicy'] },
  resource: queue,
  check: (it) => any(it.redrive.isSet(), it.receivesFailed.isSet()),
});
