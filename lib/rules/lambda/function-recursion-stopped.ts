import { defineRule } from '../../engine/rule';
import { lambdaFunction } from '../../resources/lambda/function';

export default defineRule({
  title: 'Lambda functions that call themselves without end are stopped',
  problem: 'This function may go on calling itself, by way of a queue, a topic or a bucket, for ever.',
  why: 'One bad event then takes up what the account may run at once, and costs until somebody notices.',
  fix: {
    how: 'Let Lambda stop such loops, which it does by default.',
    cdk: { recursiveLoop: 'RecursiveLoop.TERMINATE' },
    properties: { RecursiveLoop: 'Terminate' },
    resources: {
      aws_lambda_function_recursion_config: {
        function_name: '${aws_lambda_function.this.function_name}',
        recursive_loop: 'Terminate',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: lambdaFunction,
  check: (it) => it.recursiveLoop.isNot('Allow'),
});
