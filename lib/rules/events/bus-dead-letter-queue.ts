import { defineRule } from '../../engine/rule';
import { bus } from '../../resources/events/bus';

export default defineRule({
  title: 'Event buses keep events that they could not hand on',
  problem: 'This event bus loses events that it cannot decrypt or hand on.',
  why: 'An event that is lost silently cannot be replayed, and its loss goes unnoticed.',
  fix: {
    how: 'Give the bus a dead-letter queue that EventBridge may send to.',
    cdk: 'deadLetterQueue: failed',
    properties: { DeadLetterConfig: { Arn: 'arn:aws:sqs:eu-west-1:111122223333:lost' } },
    arguments: { dead_letter_config: { arn: 'arn:aws:sqs:eu-west-1:111122223333:lost' } },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: bus,
  check: (it) => it.deadLetterQueue.isSet(),
});
