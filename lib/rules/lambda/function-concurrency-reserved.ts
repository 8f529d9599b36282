import { defineRule } from '../../engine/rule';
import { lambdaFunction } from '../../resources/lambda/function';

export default defineRule({
  title: 'Lambda functions have a limit of their own for concurrent executions',
  problem: "This function can take all of the account's concurrent executions.",
  why: 'A flood of calls to one function starves every other function of the account and runs up cost.',
  fix: {
    how: 'Reserve a number of concurrent executions.',
    cdk: {
      reservedConcurrentExecutions: 50,
    },
    properties: {
      ReservedConcurrentExecutions: 50,
    },
    arguments: {
      reserved_concurrent_executions: 50,
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_115'],
    cfn_nag: ['W92'],
    guard: ['LAMBDA_CONCURRENCY_CHECK'],
    'cdk-nag': ['LambdaConcurrency'],
  },
  resource: lambdaFunction,
  check: (it) => it.reservedConcurrency.atLeast(0),
});
