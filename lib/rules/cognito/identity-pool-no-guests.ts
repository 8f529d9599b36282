import { defineRule } from '../../engine/rule';
import { identityPool } from '../../resources/cognito/identity-pool';

export default defineRule({
  title: 'Cognito identity pools give no AWS credentials to guests',
  problem: 'Anyone on the internet gets AWS credentials from this pool.',
  why: 'Whatever the guest role may do, everyone may do.',
  fix: {
    how: 'Turn access for unauthenticated identities off.',
    cdk: {
      allowUnauthenticatedIdentities: false,
    },
    properties: {
      AllowUnauthenticatedIdentities: false,
    },
    arguments: {
      allow_unauthenticated_identities: false,
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {
    'security-hub': ['Cognito.2'],
  },
  sameAs: {
    checkov: ['CKV_AWS_366'],
    cfn_nag: ['W57'],
    guard: ['COGNITO_ALLOW_UNAUTHENTICATED_IDENTITIES_RULE'],
    'cdk-nag': ['CognitoUserPoolNoUnauthenticatedLogins'],
  },
  resource: identityPool,
  check: (it) => it.guests.isNot(true),
});
