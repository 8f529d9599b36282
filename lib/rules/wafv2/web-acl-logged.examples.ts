import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no logs',
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
      name: 'logs',
      cloudformation: {
        Main: {
          Type: 'AWS::WAFv2::WebACL',
          Properties: {
            Scope: 'REGIONAL',
            DefaultAction: { Allow: {} },
            VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'web', SampledRequestsEnabled: true },
          },
        },
        Log: {
          Type: 'AWS::WAFv2::LoggingConfiguration',
          Properties: {
            ResourceArn: { 'Fn::GetAtt': ['Main', 'Arn'] },
            LogDestinationConfigs: ['arn:aws:logs:eu-west-1:111122223333:log-group:aws-waf-logs-web'],
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
        aws_wafv2_web_acl_logging_configuration: {
          log: {
            resource_arn: '${aws_wafv2_web_acl.main.arn}',
            log_destination_configs: ['arn:aws:logs:eu-west-1:111122223333:log-group:aws-waf-logs-web'],
          },
        },
      },
    },
  ],
});
