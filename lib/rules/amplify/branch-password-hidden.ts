import { defineRule } from '../../engine/rule';
import { branch } from '../../resources/amplify/branch';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'Passwords of Amplify branches are not in the template',
  problem: 'The password of this branch stands in the template.',
  why: 'Everyone who can read the template, its history or the stack can use it.',
  fix: {
    how: 'Look it up in Secrets Manager with a dynamic reference; then replace the one that was exposed.',
    properties: { BasicAuthConfig: { Password: '{{resolve:secretsmanager:app/credentials:SecretString:value}}' } },
    noCode: 'The provider takes the password as an argument alone, so it is given by a variable or a data source.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    cfn_nag: ['F60'],
    kics: ['amplify_branch_basic_auth_config_password_exposed'],
  },
  resource: branch,
  check: (it) => keepsSecretOut(it.password),
});
