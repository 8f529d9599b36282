import { defineRule } from '../../engine/rule';
import { userPool } from '../../resources/cognito/user-pool';

export default defineRule({
  title: 'Cognito user pools offer a second factor',
  problem: 'Users of this pool can sign in with a password alone, and cannot choose otherwise.',
  why: 'Passwords are guessed, reused and phished; a second factor stops most of that.',
  fix: {
    how: 'Turn multi-factor authentication on.',
    cdk: {
      mfa: 'Mfa.REQUIRED',
    },
    properties: {
      MfaConfiguration: 'ON',
    },
    arguments: {
      mfa_configuration: 'ON',
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['Cognito.5'] },
  sameAs: {
    kics: ['cognito_userpool_without_mfa'],
    cfn_nag: ['F78'],
    guard: ['COGNITO_USER_POOL_MFA_CONFIGURATION_RULE'],
    'cdk-nag': ['CognitoUserPoolMFA'],
  },
  resource: userPool,
  check: (it) => it.mfa.is('ON', 'OPTIONAL', 'true' as never),
});
