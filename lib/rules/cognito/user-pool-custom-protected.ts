import { defineRule } from '../../engine/rule';
import { userPool } from '../../resources/cognito/user-pool';

export default defineRule({
  title: 'Cognito user pools block suspicious custom sign-ins',
  problem: 'Nothing is done about suspicious sign-ins that go by challenges of your own.',
  why: 'Stolen passwords are tried there as they are anywhere.',
  fix: {
    how: 'Enforce threat protection for custom authentication.',
    properties: {
      UserPoolAddOns: {
        AdvancedSecurityMode: 'ENFORCED',
        AdvancedSecurityAdditionalFlows: { CustomAuthMode: 'ENFORCED' },
      },
    },
    arguments: {
      user_pool_add_ons: {
        advanced_security_mode: 'ENFORCED',
        advanced_security_additional_flows: { custom_auth_mode: 'ENFORCED' },
      },
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['Cognito.4'] },
  sameAs: {},
  resource: userPool,
  check: (it) => it.customProtection.is('ENFORCED'),
});
