import { defineRule } from '../../engine/rule';
import { stopsGroup } from '../../resources/wafv2/managed-group';
import { currentWebAcl } from '../../resources/wafv2/web-acl';

const GROUP = 'AWSManagedRulesCommonRuleSet';

export default defineRule({
  title: 'Web ACLs stop common attacks',
  problem: 'This web ACL does not stop common attacks, such as cross-site scripting and files of the server in a path.',
  why: 'Scanners try these on whatever answers, and one page that forgot to check its input is enough.',
  fix: {
    how: 'Add the managed rule group AWSManagedRulesCommonRuleSet, and let it block.',
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
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: currentWebAcl,
  check: ({ rules }) => rules.some<object>((rule) => stopsGroup(rule, GROUP)),
});
