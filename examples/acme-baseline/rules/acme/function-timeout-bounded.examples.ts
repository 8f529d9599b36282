import { defineExamples } from 'cdk-bulwark';

export default defineExamples({
  fails: [
    {
      name: 'a quarter of an hour',
      cloudformation: { Report: { Type: 'AWS::Lambda::Function', Properties: { Timeout: 900 } } },
      terraform: { aws_lambda_function: { report: { timeout: 900 } } },
    },
  ],
  passes: [
    {
      name: 'three seconds, as when nothing is said',
      cloudformation: { Report: { Type: 'AWS::Lambda::Function' } },
      terraform: { aws_lambda_function: { report: {} } },
    },
    {
      name: 'five minutes',
      cloudformation: { Report: { Type: 'AWS::Lambda::Function', Properties: { Timeout: 300 } } },
      terraform: { aws_lambda_function: { report: { timeout: 300 } } },
    },
  ],
});
