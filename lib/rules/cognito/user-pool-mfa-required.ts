import { defineRule } from '../../engine/rule';
import { userPool } from '../../resources/cognito/user-pool';

export default defineRule({
  title: 'Cognito user pools require a second factor where they offer one',
  problem: 'Users of this pool may leave the second factor out.',
  why: 'Those who need it most are the ones who do not choose it.',
  fix: {
    how: 'Require multi-factor authentication.',
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
  preset: 'strict',
  controls: {},
  sameAs: {
    'cdk-nag': ['CognitoUserPoolMFA'],
  },
  resource: userPool,
  check: (it) => it.mfa.isNot('OPTIONAL'),
});
