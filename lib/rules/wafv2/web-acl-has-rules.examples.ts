import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no rules',
      cloudformation: {
        Main: {
          Type: 'AWS::WAFv2::WebACL',
          Properties: {
            Scope: 'REGIONAL',
            DefaultAction: { Allow: {} },
            VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'web', SampledRequestsEnabled: true },
          },
        },
      },
      terraform: {
        aws_wafv2_web_acl: {
          main: {
            visibility_config: { cloudwatch_metrics_enabled: true, metric_name: 'acl', sampled_requests_enabled: true },
            name: 'web',
            scope: 'REGIONAL',
            default_action: { allow: {} },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a rule group',
      cloudformation: {
        Main: {
          Type: 'AWS::WAFv2::WebACL',
          Properties: {
            Scope: 'REGIONAL',
            DefaultAction: { Allow: {} },
            VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'web', SampledRequestsEnabled: true },
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
        },
      },
      terraform: {
        aws_wafv2_web_acl: {
          main: {
            visibility_config: { cloudwatch_metrics_enabled: true, metric_name: 'acl', sampled_requests_enabled: true },
            name: 'web',
            scope: 'REGIONAL',
            default_action: { allow: {} },
            rule: [
              {
                visibility_config: {
                  cloudwatch_metrics_enabled: true,
                  metric_name: 'rule',
                  sampled_requests_enabled: true,
                },
                name: 'common',
                priority: 0,
                override_action: { none: {} },
                statement: {
                  managed_rule_group_statement: { vendor_name: 'AWS', name: 'AWSManagedRulesCommonRuleSet' },
                },
              },
            ],
          },
        },
      },
    },
  ],
});
