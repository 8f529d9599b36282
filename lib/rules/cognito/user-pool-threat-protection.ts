import { defineRule } from '../../engine/rule';
import { userPool } from '../../resources/cognito/user-pool';

export default defineRule({
  title: 'Cognito user pools block suspicious sign-ins',
  problem: 'This pool does not watch for stolen passwords and suspicious sign-ins.',
  why: 'Threat protection notices passwords from known leaks and sign-ins that do not fit the user.',
  fix: {
    how: 'Choose the Plus plan and enforce threat protection.',
    cdk: {
      featurePlan: 'FeaturePlan.PLUS',
      standardThreatProtectionMode: 'StandardThreatProtectionMode.FULL_FUNCTION',
    },
    properties: {
      UserPoolTier: 'PLUS',
      UserPoolAddOns: {
        AdvancedSecurityMode: 'ENFORCED',
      },
    },
    arguments: {
      user_pool_tier: 'PLUS',
      user_pool_add_ons: {
        advanced_security_mode: 'ENFORCED',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    'cdk-nag': ['CognitoUserPoolPlusTier'],
  },
  resource: userPool,
  check: (it) => it.threatProtection.is('ENFORCED'),
});
