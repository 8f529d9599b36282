import { defineExamples } from '../../engine/rule';

const inTerraform = (own: object = {}) => ({
  aws_wafregional_rule_group: { it: { name: 'blocked', metric_name: 'blocked', ...own } },
});

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation has no rule groups of AWS WAF Classic.' },
  fails: [
    { name: 'none', terraform: inTerraform() },
    { name: 'none, globally', terraform: { aws_waf_rule_group: { it: { name: 'blocked', metric_name: 'blocked' } } } },
  ],
  passes: [
    {
      name: 'one',
      terraform: inTerraform({ activated_rule: [{ priority: 1, rule_id: 'rule', action: { type: 'BLOCK' } }] }),
    },
    {
      name: 'one, globally',
      terraform: {
        aws_waf_rule_group: {
          it: {
            name: 'blocked',
            metric_name: 'blocked',
            activated_rule: [{ priority: 1, rule_id: 'rule', action: { type: 'BLOCK' } }],
          },
        },
      },
    },
  ],
});
