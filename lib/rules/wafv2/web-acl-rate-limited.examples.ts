import { defineExamples } from '../../engine/rule';
import { webAcl, webAclInTerraform } from './example-web-acl';

export default defineExamples({
  fails: [
    {
      name: 'a managed group only',
      cloudformation: webAcl({
        DefaultAction: { Allow: {} },
        Rules: [
          {
            Name: 'group',
            Priority: 1,
            OverrideAction: { None: {} },
            Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet' } },
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
            statement: { managed_rule_group_statement: { vendor_name: 'AWS', name: 'AWSManagedRulesCommonRuleSet' } },
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
      name: 'a limit that only counts',
      cloudformation: webAcl({
        DefaultAction: { Allow: {} },
        Rules: [
          {
            Name: 'rate',
            Priority: 1,
            Action: { Count: {} },
            Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 2000 } },
            VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'web', SampledRequestsEnabled: true },
          },
        ],
      }),
      terraform: webAclInTerraform({
        default_action: { allow: {} },
        rule: [
          {
            name: 'rate',
            priority: 1,
            action: { count: {} },
            statement: { rate_based_statement: { aggregate_key_type: 'IP', limit: 2000 } },
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
      name: 'a limit',
      cloudformation: webAcl({
        DefaultAction: { Allow: {} },
        Rules: [
          {
            Name: 'rate',
            Priority: 1,
            Action: { Block: {} },
            Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 2000 } },
            VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'web', SampledRequestsEnabled: true },
          },
        ],
      }),
      terraform: webAclInTerraform({
        default_action: { allow: {} },
        rule: [
          {
            name: 'rate',
            priority: 1,
            action: { block: {} },
            statement: { rate_based_statement: { aggregate_key_type: 'IP', limit: 2000 } },
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
  unknown: [
    {
      name: 'a rule group of one’s own',
      cloudformation: webAcl({
        DefaultAction: { Allow: {} },
        Rules: [
          {
            Name: 'own',
            Priority: 1,
            OverrideAction: { None: {} },
            Statement: {
              RuleGroupReferenceStatement: {
                Arn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/rulegroup/own/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
            },
            VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'web', SampledRequestsEnabled: true },
          },
        ],
      }),
      terraform: webAclInTerraform({
        default_action: { allow: {} },
        rule: [
          {
            name: 'own',
            priority: 1,
            override_action: { none: {} },
            statement: {
              rule_group_reference_statement: {
                arn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/rulegroup/own/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
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
