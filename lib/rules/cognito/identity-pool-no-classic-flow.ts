import { defineRule } from '../../engine/rule';
import { identityPool } from '../../resources/cognito/identity-pool';

export default defineRule({
  title: 'Cognito identity pools use the enhanced flow',
  problem: 'Clients of this pool may choose a role themselves, by the classic flow.',
  why: 'The classic flow skips the scope-down policy that bounds guests, and takes any role that trusts the pool.',
  fix: {
    how: 'Turn the classic flow off.',
    cdk: {
      allowClassicFlow: false,
    },
    properties: {
      AllowClassicFlow: false,
    },
    arguments: {
      allow_classic_flow: false,
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},

  resource: identityPool,
  check: (it) => it.classicFlow.or(false).is(false),
});
