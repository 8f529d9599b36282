import { defineExamples } from '../../engine/rule';
import { webAcl, webAclInTerraform } from './example-web-acl';

export default defineExamples({
  fails: [
    {
      name: 'another group only',
      cloudformation: webAcl({
        DefaultAction: { Allow: {} },
        Rules: [
          {
            Name: 'group',
            Priority: 1,
            OverrideAction: { None: {} },
            Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesSQLiRuleSet' } },
            VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'web', SampledRequestsEnabled: true },
          },
        ],
      }),
      terraform: webAclInTerraform({
        default_action: { allow: {} },
        rule: [
          {
            name: 'group',
            priority: 1,
            override_action: { none: {} },
            statement: { managed_rule_group_statement: { vendor_name: 'AWS', name: 'AWSManagedRulesSQLiRuleSet' } },
            visibility_config: {
              cloudwatch_metrics_enabled: true,
              metric_name: 'rule',
              sampled_requests_enabled: true,
            },
          },
        ],
      }),
    },
    {
      name: 'a group that only counts',
      cloudformation: webAcl({
        DefaultAction: { Allow: {} },
        Rules: [
          {
            Name: 'group',
            Priority: 1,
            OverrideAction: { Count: {} },
            Statement: {
              ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesAmazonIpReputationList' },
            },
            VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'web', SampledRequestsEnabled: true },
          },
        ],
      }),
      terraform: webAclInTerraform({
        default_action: { allow: {} },
        rule: [
          {
            name: 'group',
            priority: 1,
            override_action: { count: {} },
            statement: {
              managed_rule_group_statement: { vendor_name: 'AWS', name: 'AWSManagedRulesAmazonIpReputationList' },
            },
            visibility_config: {
              cloudwatch_metrics_enabled: true,
              metric_name: 'rule',
              sampled_requests_enabled: true,
            },
          },
        ],
      }),
    },
  ],
  passes: [
    {
      name: 'the group',
      cloudformation: webAcl({
        DefaultAction: { Allow: {} },
        Rules: [
          {
            Name: 'group',
            Priority: 1,
            OverrideAction: { None: {} },
            Statement: {
              ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesAmazonIpReputationList' },
            },
            VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'web', SampledRequestsEnabled: true },
          },
        ],
      }),
      terraform: webAclInTerraform({
        default_action: { allow: {} },
        rule: [
          {
            name: 'group',
            priority: 1,
            override_action: { none: {} },
            statement: {
              managed_rule_group_statement: { vendor_name: 'AWS', name: 'AWSManagedRulesAmazonIpReputationList' },
            },
            visibility_config: {
              cloudwatch_metrics_enabled: true,
              metric_name: 'rule',
              sampled_requests_enabled: true,
            },
          },
        ],
      }),
    },
  ],
});
