import { defineRule } from '../../engine/rule';
import { userPool } from '../../resources/cognito/user-pool';

export default defineRule({
  title: 'Cognito user pools cannot be deleted by accident',
  problem: 'This pool can be deleted with one call.',
  why: 'With it go all accounts of its users; passwords cannot be brought back.',
  fix: {
    how: 'Turn deletion protection on.',
    cdk: {
      deletionProtection: true,
    },
    properties: {
      DeletionProtection: 'ACTIVE',
    },
    arguments: {
      deletion_protection: 'ACTIVE',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['Cognito.6'] },

  resource: userPool,
  check: (it) => it.deletionProtection.is('ACTIVE'),
});
