import { defineRule } from '../../engine/rule';
import { lambdaFunction } from '../../resources/lambda/function';

export default defineRule({
  title: 'Lambda functions state how long they may run',
  problem: 'This function takes the default timeout of three seconds.',
  why: 'A timeout chosen by accident cuts work off half done, or lets a stuck function run on.',
  fix: {
    how: 'Set the timeout that the function was measured to need.',
    cdk: 'timeout: Duration.seconds(30)',
    properties: {
      Timeout: 30,
    },
    arguments: {
      timeout: 30,
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    'cdk-nag': ['LambdaDefaultTimeout'],
  },
  resource: lambdaFunction,
  check: (it) => it.timeout.isSet(),
});
