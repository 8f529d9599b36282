import { defineRule } from '../../engine/rule';
import { named } from '../../resources/cloudformation/named';

export default defineRule({
  title: 'Resources are named by CloudFormation',
  problem: 'This resource has a name of its own.',
  why: 'An update that must replace it fails, because the name is taken; and two copies of the stack cannot stand side by side.',
  fix: {
    how: 'Leave the name out.',
    noCode: 'The name is left out, and no setting says that.',
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    cfn_nag: ['W28'],
    guard: ['CFN_NO_EXPLICIT_RESOURCE_NAMES'],
  },
  resource: named,
  check: (it) => it.name.isAbsent(),
});
