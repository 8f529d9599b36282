import { defineRule } from '../../engine/rule';
import { target } from '../../resources/events/target';

export default defineRule({
  title: 'EventBridge keeps events that it could not deliver',
  problem: 'Events that cannot be delivered to a target are dropped.',
  why: 'An event that is lost silently cannot be replayed, and its loss goes unnoticed.',
  fix: {
    how: 'Give each target a dead-letter queue.',
    cdk: 'targets: [new LambdaFunction(fn, { deadLetterQueue: queue })]',
    arguments: {
      dead_letter_config: {
        arn: 'arn:aws:sqs:eu-west-1:111122223333:lost',
      },
    },
    properties: {
      Targets: [
        {
          Id: 'a',
          Arn: 'arn:aws:lambda:eu-west-1:111122223333:function:report',
          DeadLetterConfig: { Arn: 'arn:aws:sqs:eu-west-1:111122223333:lost' },
        },
      ],
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    'cdk-nag': ['EventBusDLQ'],
  },
  resource: target,
  check: (it) =>
    it.reading.either(
      it.targets.every((target) => target.get('DeadLetterConfig.Arn').isSet()),
      it.deadLetterQueue.isSet(),
    ),
});
