import { defineRule } from '../../engine/rule';
import { stopsGroup } from '../../resources/wafv2/managed-group';
import { currentWebAcl } from '../../resources/wafv2/web-acl';

const GROUP = 'AWSManagedRulesAnonymousIpList';

export default defineRule({
  title: 'Web ACLs stop sources that hide who they are',
  problem: 'This web ACL lets in requests by way of anonymous proxies and Tor.',
  why: 'Who tries stolen passwords and cards hides behind others, so that no address is tried twice.',
  fix: {
    how: 'Add the managed rule group AWSManagedRulesAnonymousIpList; let its HostingProviderIPList count where servers are clients. Waive the rule where users may hide.',
    properties: {
      Rules: [
        {
          Name: 'group',
          Priority: 1,
          OverrideAction: { None: {} },
          Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: GROUP } },
          VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'web', SampledRequestsEnabled: true },
        },
      ],
    },
    arguments: {
      rule: [
        {
          name: 'group',
          priority: 1,
          override_action: { none: {} },
          visibility_config: { cloudwatch_metrics_enabled: true, metric_name: 'web', sampled_requests_enabled: true },
          statement: { managed_rule_group_statement: { vendor_name: 'AWS', name: GROUP } },
        },
      ],
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: currentWebAcl,
  check: ({ rules }) => rules.some<object>((rule) => stopsGroup(rule, GROUP)),
});
