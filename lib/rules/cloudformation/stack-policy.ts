import { defineRule } from '../../engine/rule';
import { stack } from '../../resources/cloudformation/stack';
import { onlyIn } from '../../resources/only-in';

export default defineRule({
  title: 'Stacks have a policy that protects their resources',
  problem: 'An update of this stack may replace or delete anything in it.',
  why: 'A slip in a template then takes the data with it.',
  fix: {
    how: 'Add a stack policy that denies replacing and deleting what holds data.',
    arguments: {
      policy_body: '{"Statement":[{"Effect":"Deny","Action":"Update:Delete","Principal":"*","Resource":"*"}]}',
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { terrascan: ['AC_AWS_0445'], kics: ['no_stack_policy'] },
  resource: onlyIn('terraform', stack),
  check: (it) => it.policy.isSet(),
});
