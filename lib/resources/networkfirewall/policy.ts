import { defineResource, fact } from '../../engine/rule';

/** What a network firewall does with traffic. */
export const policy = defineResource({
  cloudformation: 'AWS::NetworkFirewall::FirewallPolicy',
  terraform: 'aws_networkfirewall_firewall_policy',
  facts: {
    order: fact<string>(
      'FirewallPolicy.StatefulEngineOptions.RuleOrder',
      'firewall_policy.stateful_engine_options.rule_order',
    ),
    otherwise: fact<string[]>('FirewallPolicy.StatefulDefaultActions', 'firewall_policy.stateful_default_actions'),
    stateful: fact<object[]>(
      'FirewallPolicy.StatefulRuleGroupReferences',
      'firewall_policy.stateful_rule_group_reference',
    ),
    stateless: fact<object[]>(
      'FirewallPolicy.StatelessRuleGroupReferences',
      'firewall_policy.stateless_rule_group_reference',
    ),
    /** What is done with whole packets that no stateless rule takes. */
    whole: fact<string[]>('FirewallPolicy.StatelessDefaultActions', 'firewall_policy.stateless_default_actions'),
    fragments: fact<string[]>(
      'FirewallPolicy.StatelessFragmentDefaultActions',
      'firewall_policy.stateless_fragment_default_actions',
    ),
  },
});
