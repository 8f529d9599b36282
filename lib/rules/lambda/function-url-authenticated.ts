import { defineRule } from '../../engine/rule';
import { functionUrl } from '../../resources/lambda/function-url';

export default defineRule({
  title: 'Lambda function URLs require authentication',
  problem: 'This function URL answers anyone on the internet.',
  why: 'With authentication type NONE, whoever finds the URL can run the function and use what it may access.',
  fix: {
    how: 'Use AWS_IAM, or put the function behind an API or CloudFront that authenticates callers.',
    cdk: {
      authType: 'FunctionUrlAuthType.AWS_IAM',
    },
    properties: {
      AuthType: 'AWS_IAM',
    },
    arguments: {
      authorization_type: 'AWS_IAM',
    },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_258'],
    'cdk-nag': ['LambdaFunctionUrlAuth'],
  },
  resource: functionUrl,
  check: (it) => it.authorization.is('AWS_IAM'),
});
