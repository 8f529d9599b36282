import { defineRule } from '../../engine/rule';
import { eventInvokeConfig } from '../../resources/lambda/event-invoke-config';

export default defineRule({
  title: 'Asynchronous invocations of Lambda functions have a failure destination',
  problem: 'Asynchronous invocations that fail under this configuration are dropped.',
  why: 'An event that is lost silently cannot be replayed, and its loss goes unnoticed.',
  fix: {
    how: 'Name a queue, topic, bus or bucket for failed invocations.',
    cdk: 'onFailure: new SqsDestination(queue)',
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
          destination: 'arn:aws:sqs:eu-west-1:111122223333:resize-failed',
        },
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    'cdk-nag': ['LambdaAsyncFailureDestination'],
  },
  resource: eventInvokeConfig,
  check: (it) => it.failureDestination.isSet(),
});
