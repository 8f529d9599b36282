import type { Fact } from '../../engine/fact';
import { defineResource, defineRule, fact } from '../../engine/rule';
import { any } from '../../engine/verdict';

const rules = defineResource({
  cloudformation: ['AWS::WAFv2::WebACL', 'AWS::WAFv2::RuleGroup', 'AWS::WAF::WebACL', 'AWS::WAFRegional::WebACL'],
  terraform: [
    'aws_wafv2_web_acl',
    'aws_wafv2_rule_group',
    'aws_waf_web_acl',
    'aws_wafregional_web_acl',
    'aws_waf_rule_group',
    'aws_wafregional_rule_group',
  ],
  facts: {
    rules: fact<object[]>('Rules', (it) =>
      it.fact<object[]>('rule').orElse(() => it.fact<object[]>('rules').orElse(() => it.fact('activated_rule'))),
    ),
  },
});

/** An empty block such as `none {}` says something, too. */
const said = (fact: Fact) => (fact.isAbsentHere ? fact.fail() : fact.pass());

const acts = (rule: Fact) => {
  const actions = ['Action', 'OverrideAction', 'action', 'override_action'].map((key) => rule.get(key));
  return any(...actions.map((action) => said(Array.isArray(action.value) ? action.get('0') : action)));
};

export default defineRule({
  title: 'Rules of web ACLs do something',
  problem: 'This web ACL has a rule without an action.',
  why: 'A rule without an action looks like protection and stops nothing.',
  fix: {
    how: 'Give each rule an action, and each rule group an override action.',
    properties: {
      Rules: [
        {
          Name: 'common',
          Priority: 0,
          OverrideAction: { None: {} },
          Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet' } },
          VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'web', SampledRequestsEnabled: true },
        },
      ],
    },
    arguments: {
      rule: [
        {
          visibility_config: { cloudwatch_metrics_enabled: true, metric_name: 'rule', sampled_requests_enabled: true },
          name: 'common',
          priority: 0,
          override_action: { none: {} },
          statement: { managed_rule_group_statement: { vendor_name: 'AWS', name: 'AWSManagedRulesCommonRuleSet' } },
        },
      ],
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_342'] },
  resource: rules,
  check: (it) => it.rules.every<object>(acts),
});
