import { defineRule } from '../../engine/rule';
import { stopsGroup } from '../../resources/wafv2/managed-group';
import { currentWebAcl } from '../../resources/wafv2/web-acl';

const GROUP = 'AWSManagedRulesAmazonIpReputationList';

export default defineRule({
  title: 'Web ACLs stop addresses that are known to attack',
  problem: 'This web ACL lets in addresses that AWS has seen attacking others.',
  why: 'What attacked others yesterday comes here today; its requests need not be understood to be stopped.',
  fix: {
    how: 'Add the managed rule group AWSManagedRulesAmazonIpReputationList, and let it block.',
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
