import type { Fact } from '../../engine/fact';
import { defineRule } from '../../engine/rule';
import { all, any, type Verdict } from '../../engine/verdict';
import { statementOf } from '../../resources/wafv2/managed-group';
import { currentWebAcl } from '../../resources/wafv2/web-acl';

/** Passes for a rule that stops whoever asks too often. What a group of one’s own holds stands elsewhere. */
function limits(rule: Fact): Verdict {
  const rate = statementOf(rule, 'RateBasedStatement', 'rate_based_statement');
  const group = statementOf(rule, 'RuleGroupReferenceStatement', 'rule_group_reference_statement');
  const counted = ['Action.Count', 'action.count'].some((action) => !rule.get(action).isAbsentHere);
  return any(
    all(rate.isSet(), counted ? rate.fail() : rate.pass()),
    group.isAbsentHere ? group.fail() : group.unknown(),
  );
}

export default defineRule({
  title: 'Web ACLs limit how often one address may ask',
  problem: 'This web ACL lets one address ask as often as it likes.',
  why: 'Passwords are guessed, pages copied and bills run up by clients that ask without end.',
  fix: {
    how: 'Add a rate-based rule that blocks, with a limit well above what one user needs.',
    properties: {
      Rules: [
        {
          Name: 'rate',
          Priority: 1,
          Action: { Block: {} },
          Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 2000 } },
          VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'rate', SampledRequestsEnabled: true },
        },
      ],
    },
    arguments: {
      rule: [
        {
          name: 'rate',
          priority: 1,
          action: { block: {} },
          visibility_config: { cloudwatch_metrics_enabled: true, metric_name: 'rate', sampled_requests_enabled: true },
          statement: { rate_based_statement: { aggregate_key_type: 'IP', limit: 2000 } },
        },
      ],
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: currentWebAcl,
  check: ({ rules }) => rules.some<object>(limits),
});
