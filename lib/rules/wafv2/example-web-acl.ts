/** A web ACL, as examples of several rules have it. */
export const webAcl = (properties: object = {}) => ({
  Main: {
    Type: 'AWS::WAFv2::WebACL',
    Properties: {
      Scope: 'REGIONAL',
      ...properties,
      VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'web', SampledRequestsEnabled: true },
    },
  },
});

/** The same in Terraform. */
export const webAclInTerraform = (args: object = {}) => ({
  aws_wafv2_web_acl: {
    main: {
      visibility_config: { cloudwatch_metrics_enabled: true, metric_name: 'acl', sampled_requests_enabled: true },
      name: 'web',
      scope: 'REGIONAL',
      ...args,
    },
  },
});
