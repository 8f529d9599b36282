import { defineRule } from '../../engine/rule';
import { lambdaFunction } from '../../resources/lambda/function';
import { holdsNoSecret } from '../../resources/secret-shapes';

export default defineRule({
  title: 'Lambda functions have no secrets in their environment variables',
  problem: 'This function carries a secret in plain text in its environment variables.',
  why: "Environment variables stand in the template, in the console and in every read of the function's configuration; a secret there is known to far more people than the function.",
  fix: {
    how: 'Keep the secret in Secrets Manager, pass only its name or ARN, and read it in the code; then replace the secret that was exposed.',
    cdk: 'environment: { DB_SECRET_ARN: secret.secretArn }',
    noCode: 'How the secret comes to the program depends on what reads it there.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_45'],
    kics: ['hardcoded_aws_access_key_in_lambda'],
  },
  resource: lambdaFunction,
  check: (it) => holdsNoSecret(it.variables),
});
