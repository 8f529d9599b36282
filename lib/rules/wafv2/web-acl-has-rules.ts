import { defineRule } from '../../engine/rule';
import { webAcl } from '../../resources/wafv2/web-acl';

export default defineRule({
  title: 'Web ACLs have rules',
  problem: 'This web ACL has no rule.',
  why: 'Without rules every request passes, or none, while the ACL looks like protection.',
  fix: {
    how: 'Add rules or rule groups, such as the managed common rule set.',
    properties: {
      Rules: [
        {
          Name: 'common',
          Priority: 0,
          OverrideAction: { None: {} },
          Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet' } },
          VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'web', SampledRequestsEnabled: true },
        },
      ],
    },
    arguments: {
      rule: [
        {
          name: 'common',
          priority: 0,
          override_action: { none: {} },
          visibility_config: { cloudwatch_metrics_enabled: true, metric_name: 'web', sampled_requests_enabled: true },
          statement: { managed_rule_group_statement: { vendor_name: 'AWS', name: 'AWSManagedRulesCommonRuleSet' } },
        },
      ],
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['WAF.4', 'WAF.8', 'WAF.10'] },
  sameAs: { checkov: ['CKV_AWS_175'] },
  implies: [
    'wafv2/web-acl-anonymous-sources',
    'wafv2/web-acl-common-attacks',
    'wafv2/web-acl-known-attackers',
    'wafv2/web-acl-known-bad-inputs',
    'wafv2/web-acl-rate-limited',
  ],
  resource: webAcl,
  check: (it) => it.rules.isSet(),
});
