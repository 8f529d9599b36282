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

/** A web ACL with one managed rule group, of AWS unless another vendor is named, which stops requests or only counts them, in both dialects. */
export const withGroup = (name: string, action: 'None' | 'Count' = 'None', vendor = 'AWS') => ({
  cloudformation: webAcl({
    DefaultAction: { Allow: {} },
    Rules: [
      {
        Name: 'group',
        Priority: 1,
        OverrideAction: { [action]: {} },
        Statement: { ManagedRuleGroupStatement: { VendorName: vendor, Name: name } },
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
        override_action: { [action.toLowerCase()]: {} },
        statement: { managed_rule_group_statement: { vendor_name: vendor, name } },
        visibility_config: { cloudwatch_metrics_enabled: true, metric_name: 'rule', sampled_requests_enabled: true },
      },
    ],
  }),
});
