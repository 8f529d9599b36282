import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { lambdaFunction } from '../../resources/lambda/function';

export default defineRule({
  title: 'Lambda functions keep events that they could not process',
  problem: 'Events that this function fails to process are dropped.',
  why: 'An event that is lost silently cannot be replayed, and its loss goes unnoticed.',
  fix: {
    how: 'Send failed events to a dead-letter queue or a failure destination.',
    cdk: {
      deadLetterQueueEnabled: true,
    },
    properties: {
      DeadLetterConfig: {
        TargetArn: 'arn:aws:sqs:eu-west-1:111122223333:resize-failed',
      },
    },
    arguments: {
      dead_letter_config: {
        target_arn: 'arn:aws:sqs:eu-west-1:111122223333:resize-failed',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_116'],
    kics: ['lambda_function_without_dead_letter_queue', 'serverless_function_without_dead_letter_queue'],
    guard: ['LAMBDA_DLQ_CHECK'],
    'cdk-nag': ['LambdaDLQ'],
  },
  resource: lambdaFunction,
  check: (it) => any(it.deadLetterQueue.isSet(), it.failureDestination.isSet()),
});
