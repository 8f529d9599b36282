import { defineRule } from '../../engine/rule';
import { login } from '../../resources/iam/login';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'Passwords of IAM users are kept out of templates',
  problem: 'This user’s password can be read in the template.',
  why: 'Everyone who sees the template, its history or its parameters can sign in as the user.',
  fix: {
    how: 'Look the password up in Secrets Manager with a dynamic reference.',
    cdk: 'password: secret.secretValue',
    properties: { LoginProfile: { Password: '{{resolve:secretsmanager:ann:SecretString:password}}' } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    kics: ['iam_user_login_profile_password_is_in_plaintext'],
    cfn_nag: ['F51'],
    guard: [
      'IAM_USER_LOGIN_PROFILE_NO_PLAINTEXT_PASSWORD',
      'IAM_USER_LOGIN_PROFILE_USES_SECURE_PARAMETER',
      'IAM_USER_LOGIN_PROFILE_USES_SECURE_SERVICE',
    ],
  },
  resource: login,
  check: (it) => keepsSecretOut(it.password),
});
