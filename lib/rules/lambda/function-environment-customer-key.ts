import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { lambdaFunction } from '../../resources/lambda/function';

export default defineRule({
  title: 'Environment variables of Lambda functions are encrypted with a customer managed key',
  problem: 'The environment variables of this function are encrypted with a key that AWS owns for everyone.',
  why: 'With a customer managed key, reading the variables needs a permission on that key, and each use is logged.',
  fix: {
    how: "Name a KMS key for the function's environment.",
    cdk: 'environmentEncryption: key',
    properties: {
      KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0483'],
    checkov: ['CKV_AWS_173'],
    kics: ['serverless_function_environment_variables_not_encrypted'],
  },
  resource: lambdaFunction,
  check: (it) => when(it.variables.isSet(), () => isCustomerKey(it.environmentKey)),
});
