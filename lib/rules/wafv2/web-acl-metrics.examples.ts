import { defineExamples } from '../../engine/rule';
import { webAcl, webAclInTerraform } from './example-web-acl';

const silent = { CloudWatchMetricsEnabled: false, MetricName: 'web', SampledRequestsEnabled: true };
const silentInTerraform = { cloudwatch_metrics_enabled: false, metric_name: 'web', sampled_requests_enabled: true };

const group = (VisibilityConfig: object) => ({
  DefaultAction: { Allow: {} },
  Rules: [
    {
      Name: 'common',
      Priority: 0,
      OverrideAction: { None: {} },
      Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet' } },
      VisibilityConfig,
    },
  ],
});

const groupInTerraform = (visibility_config: object) => ({
  default_action: { allow: {} },
  rule: [
    {
      name: 'common',
      priority: 0,
      override_action: { none: {} },
      statement: { managed_rule_group_statement: { vendor_name: 'AWS', name: 'AWSManagedRulesCommonRuleSet' } },
      visibility_config,
    },
  ],
});

const { Main } = webAcl({ DefaultAction: { Allow: {} } });

export default defineExamples({
  fails: [
    {
      name: 'a web ACL without metrics',
      cloudformation: { Main: { ...Main, Properties: { ...Main.Properties, VisibilityConfig: silent } } },
      terraform: webAclInTerraform({ default_action: { allow: {} }, visibility_config: silentInTerraform }),
    },
    {
      name: 'a rule without metrics',
      cloudformation: webAcl(group(silent)),
      terraform: webAclInTerraform(groupInTerraform(silentInTerraform)),
      fix: {
        properties: {
          Rules: [
            {
              Name: 'common',
              Priority: 0,
              OverrideAction: { None: {} },
              Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet' } },
              VisibilityConfig: { ...silent, CloudWatchMetricsEnabled: true },
            },
          ],
        },
        arguments: {
          rule: [
            {
              name: 'common',
              priority: 0,
              override_action: { none: {} },
              statement: { managed_rule_group_statement: { vendor_name: 'AWS', name: 'AWSManagedRulesCommonRuleSet' } },
              visibility_config: { ...silentInTerraform, cloudwatch_metrics_enabled: true },
            },
          ],
        },
      },
    },
  ],
  passes: [
    {
      name: 'metrics of both',
      cloudformation: webAcl(group({ ...silent, CloudWatchMetricsEnabled: true })),
      terraform: webAclInTerraform(groupInTerraform({ ...silentInTerraform, cloudwatch_metrics_enabled: true })),
    },
  ],
});
