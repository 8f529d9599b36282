import { defineRule } from '../../engine/rule';
import { stopsGroup } from '../../resources/wafv2/managed-group';
import { webAcl } from '../../resources/wafv2/web-acl';

const GROUP = 'AWSManagedRulesKnownBadInputsRuleSet';
const LOG4J = /^Log4JRCE/;

export default defineRule({
  title: 'Web ACLs stop known bad inputs, such as Log4Shell',
  problem: 'This web ACL does not stop known bad inputs.',
  why: 'Requests that exploit known flaws such as Log4Shell (CVE-2021-44228) come within hours of a service going public.',
  fix: {
    how: 'Add the managed rule group AWSManagedRulesKnownBadInputsRuleSet, and let it block.',
    properties: {
      Rules: [
        {
          Name: 'bad',
          Priority: 1,
          OverrideAction: { None: {} },
          Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesKnownBadInputsRuleSet' } },
          VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'web', SampledRequestsEnabled: true },
        },
      ],
    },
    arguments: {
      rule: [
        {
          name: 'bad',
          priority: 1,
          override_action: { none: {} },
          visibility_config: { cloudwatch_metrics_enabled: true, metric_name: 'web', sampled_requests_enabled: true },
          statement: {
            managed_rule_group_statement: { vendor_name: 'AWS', name: 'AWSManagedRulesKnownBadInputsRuleSet' },
          },
        },
      ],
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV2_AWS_47', 'CKV2_AWS_76', 'CKV2_AWS_77', 'CKV2_AWS_78', 'CKV_AWS_192'],
    regula: ['FG_R00500'],
  },
  resource: webAcl,
  check: ({ reading, rules }) =>
    /v2/i.test(reading.type) ? rules.some<object>((rule) => stopsGroup(rule, GROUP, LOG4J)) : rules.notApplicable(),
});
