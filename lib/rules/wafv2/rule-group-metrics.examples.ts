import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::WAFv2::RuleGroup', Properties: { Name: 'blocked', Scope: 'REGIONAL', Capacity: 10, ...own } },
});

const inTerraform = (own: object = {}) => ({
  aws_wafv2_rule_group: { it: { name: 'blocked', scope: 'REGIONAL', capacity: 10, ...own } },
});

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: inCloudFormation({
        VisibilityConfig: { CloudWatchMetricsEnabled: false, SampledRequestsEnabled: true, MetricName: 'blocked' },
      }),
      terraform: inTerraform({
        visibility_config: {
          cloudwatch_metrics_enabled: false,
          sampled_requests_enabled: true,
          metric_name: 'blocked',
        },
      }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: inCloudFormation({
        VisibilityConfig: { CloudWatchMetricsEnabled: true, SampledRequestsEnabled: true, MetricName: 'blocked' },
      }),
      terraform: inTerraform({
        visibility_config: { cloudwatch_metrics_enabled: true, sampled_requests_enabled: true, metric_name: 'blocked' },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({
          VisibilityConfig: {
            CloudWatchMetricsEnabled: { Ref: 'Choice' },
            SampledRequestsEnabled: true,
            MetricName: 'blocked',
          },
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({
          visibility_config: {
            cloudwatch_metrics_enabled: '${var.choice}',
            sampled_requests_enabled: true,
            metric_name: 'blocked',
          },
        }),
      },
    },
  ],
});
