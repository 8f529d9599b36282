import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { keepsSecretOut } from '../../resources/plaintext-secret';
import { awsProvider } from '../../resources/provider/aws';

export default defineRule({
  title: 'The AWS provider takes its credentials from the environment',
  problem: 'Credentials of an AWS account stand in this provider.',
  why: 'Everyone who can read the code, its history or its plan can use the account.',
  fix: {
    how: 'Take credentials from a role or from the environment; then revoke the ones that were exposed.',
    noCode: 'The credentials are taken out of the code, and no setting says that.',
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_41'],
  },
  resource: awsProvider,
  check: (it) => all(keepsSecretOut(it.accessKey), keepsSecretOut(it.secretKey), keepsSecretOut(it.token)),
});
