import { defineExamples } from '../../engine/rule';
import { webAcl, webAclInTerraform } from './example-web-acl';

export default defineExamples({
  fails: [
    {
      name: 'a rule without an action',
      cloudformation: webAcl({
        DefaultAction: { Allow: {} },
        Rules: [
          {
            Name: 'a',
            Priority: 0,
            Statement: {},
            VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'web', SampledRequestsEnabled: true },
          },
        ],
      }),
      terraform: webAclInTerraform({
        default_action: { allow: {} },
        rule: [
          {
            visibility_config: {
              cloudwatch_metrics_enabled: true,
              metric_name: 'rule',
              sampled_requests_enabled: true,
            },
            name: 'a',
            priority: 0,
            statement: {},
          },
        ],
      }),
    },
  ],
  passes: [
    {
      name: 'an override action',
      cloudformation: webAcl({
        DefaultAction: { Allow: {} },
        Rules: [
          {
            Name: 'common',
            Priority: 0,
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
            visibility_config: {
              cloudwatch_metrics_enabled: true,
              metric_name: 'rule',
              sampled_requests_enabled: true,
            },
            name: 'common',
            priority: 0,
            override_action: { none: {} },
            statement: { managed_rule_group_statement: { vendor_name: 'AWS', name: 'AWSManagedRulesCommonRuleSet' } },
          },
        ],
      }),
    },
  ],
});
