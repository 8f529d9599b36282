import { defineResource, defineRule, fact } from '../../engine/rule';

/** Rules of AWS WAF Classic, regional or global. CloudFormation has no such resource. */
const ruleGroup = defineResource({
  terraform: ['aws_wafregional_rule_group', 'aws_waf_rule_group'],
  facts: { rules: fact<object[]>(undefined, 'activated_rule') },
});

export default defineRule({
  title: 'Rule groups of AWS WAF Classic have a rule',
  problem: 'This rule group has no rule.',
  why: 'It stops nothing, though its name may say so.',
  fix: {
    how: 'Add a rule, or remove the group.',
    arguments: { activated_rule: [{ priority: 1, rule_id: 'rule', action: { type: 'BLOCK' } }] },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['WAF.3', 'WAF.7'] },
  sameAs: {},
  resource: ruleGroup,
  check: (it) => it.rules.isSet(),
});
