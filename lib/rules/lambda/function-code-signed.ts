import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { lambdaFunction } from '../../resources/lambda/function';

export default defineRule({
  title: 'Lambda functions only run signed code',
  problem: 'This function runs any code that is uploaded.',
  why: 'With code signing, whoever can update the function still cannot run code that the build did not sign.',
  fix: {
    how: 'Attach a code signing configuration that enforces signatures.',
    cdk: 'codeSigningConfig',
    properties: {
      CodeSigningConfigArn: 'arn:aws:lambda:eu-west-1:111122223333:code-signing-config:csc-0123456789abcdef0',
    },
    arguments: {
      code_signing_config_arn: 'arn:aws:lambda:eu-west-1:111122223333:code-signing-config:csc-0123456789abcdef0',
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_272'],
  },
  resource: lambdaFunction,
  check: (it) => when(it.packageType.or('Zip').is('Zip'), () => it.codeSigning.isSet()),
});
