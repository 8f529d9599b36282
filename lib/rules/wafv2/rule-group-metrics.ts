import { defineResource, defineRule, fact } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { isMeasured } from '../../resources/wafv2/web-acl';

/** Rules of AWS WAF that web ACLs share. */
const ruleGroup = defineResource({
  cloudformation: 'AWS::WAFv2::RuleGroup',
  terraform: 'aws_wafv2_rule_group',
  facts: {
    metrics: fact<boolean>('VisibilityConfig.CloudWatchMetricsEnabled', 'visibility_config.cloudwatch_metrics_enabled'),
    rules: fact<object[]>('Rules', 'rule'),
  },
});

export default defineRule({
  title: 'Rule groups of AWS WAF and their rules send metrics',
  problem: 'This rule group, or a rule of it, sends no metrics.',
  why: 'Nobody sees that it stops users, or that it stops nothing.',
  fix: {
    how: 'Turn metrics on, for the group and each rule.',
    properties: { VisibilityConfig: { CloudWatchMetricsEnabled: true } },
    arguments: { visibility_config: { cloudwatch_metrics_enabled: true } },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['WAF.12'] },
  sameAs: {},
  resource: ruleGroup,
  check: ({ metrics, rules }) => all(metrics.isTrue(), rules.every<object>(isMeasured)),
});
