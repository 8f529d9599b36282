import type { Fact } from '../../engine/fact';
import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { webAcl } from '../../resources/wafv2/web-acl';

const GROUP = 'AWSManagedRulesKnownBadInputsRuleSet';
const LOG4J = /^Log4JRCE/;

/** Passes for the managed group where neither the group nor its rule on Log4j only counts. */
function stops(rule: Fact) {
  const terraform = rule.get('statement').isAbsentHere === false;
  const group = rule.get(terraform ? 'statement.managed_rule_group_statement' : 'Statement.ManagedRuleGroupStatement');
  const counted = rule.get(terraform ? 'override_action.count' : 'OverrideAction.Count');
  const excluded = group.get<object[]>(terraform ? 'excluded_rule' : 'ExcludedRules').items<object>();
  const overridden = group.get<object[]>(terraform ? 'rule_action_override' : 'RuleActionOverrides').items<object>();
  const isWeak = (one: Fact) => LOG4J.test(one.get(terraform ? 'name' : 'Name').text ?? '');
  const onlyCounts = (one: Fact) =>
    isWeak(one) && !one.get(terraform ? 'action_to_use.count' : 'ActionToUse.Count').isAbsentHere;
  const weak = !counted.isAbsentHere || excluded.some(isWeak) || overridden.some(onlyCounts);
  return all(group.get<string>(terraform ? 'name' : 'Name').is(GROUP), weak ? group.fail() : group.pass());
}

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
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV2_AWS_47', 'CKV2_AWS_76', 'CKV2_AWS_77', 'CKV2_AWS_78', 'CKV_AWS_192'],
    regula: ['FG_R00500'],
  },
  resource: webAcl,
  check: ({ reading, rules }) => (/v2/i.test(reading.type) ? rules.some<object>(stops) : rules.notApplicable()),
});
