import { defineResource, defineRule, fact } from 'cdk-bulwark';

const lambda = defineResource({
  cloudformation: 'AWS::Lambda::Function',
  terraform: 'aws_lambda_function',
  facts: { timeout: fact<number>('Timeout', 'timeout') },
});

/** What Lambda stops a function after where nothing is said. */
const DEFAULT_SECONDS = 3;
const FIVE_MINUTES = 300;

export default defineRule({
  title: 'Functions of Acme stop within five minutes',
  problem: 'This function may run for more than five minutes.',
  why: 'What hangs, or is made to hang, is paid for until it is stopped, and holds what others wait for.',
  fix: {
    how: 'Set a timeout of at most five minutes, and do longer work in a state machine.',
    properties: { Timeout: FIVE_MINUTES },
    arguments: { timeout: FIVE_MINUTES },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  resource: lambda,
  check: (it) => it.timeout.or(DEFAULT_SECONDS).atMost(FIVE_MINUTES),
});
