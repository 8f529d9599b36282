import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'allowed',
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
      name: 'blocked',
      cloudformation: {
        Main: {
          Type: 'AWS::WAFv2::WebACL',
          Properties: {
            Scope: 'REGIONAL',
            DefaultAction: { Block: {} },
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
            default_action: { block: {} },
          },
        },
      },
    },
  ],
});
