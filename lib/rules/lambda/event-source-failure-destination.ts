import { defineRule } from '../../engine/rule';
import { eventSource } from '../../resources/lambda/event-source';

export default defineRule({
  title: 'Event sources of Lambda functions keep records that could not be processed',
  problem: 'Stream records that the function fails to process are dropped.',
  why: 'A record that is lost silently cannot be replayed, and its loss goes unnoticed.',
  fix: {
    how: 'Name a queue, topic or bucket for failed records.',
    cdk: 'onFailure: new SqsDlq(queue)',
    properties: {
      DestinationConfig: {
        OnFailure: {
          Destination: 'arn:aws:sqs:eu-west-1:111122223333:resize-failed',
        },
      },
    },
    arguments: {
      destination_config: {
        on_failure: {
          destination_arn: 'arn:aws:sqs:eu-west-1:111122223333:resize-failed',
        },
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    'cdk-nag': ['LambdaEventSourceMappingDestination'],
  },
  resource: eventSource,
  check: (it) => it.failureDestination.isSet(),
});
