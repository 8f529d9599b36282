import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { stackSet } from '../../resources/cloudformation/stack-set';

export default defineRule({
  title: 'Stack sets keep stacks of accounts that leave',
  problem: 'When an account leaves, this stack set deletes its stack there.',
  why: 'With the stack go the logs and guards it set up.',
  fix: {
    how: 'Retain stacks on removal of an account.',
    properties: {
      AutoDeployment: {
        Enabled: true,
        RetainStacksOnAccountRemoval: true,
      },
    },
    arguments: {
      retain_stack: true,
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    kics: ['stack_retention_disabled'],
  },
  resource: stackSet,
  check: (it) => it.reading.either(all(it.autoDeployment.isTrue(), it.retained.isTrue()), it.retained.isTrue()),
});
