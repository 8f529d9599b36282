import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { policy } from '../../resources/networkfirewall/policy';

export default defineRule({
  title: 'Policies of network firewalls have rules',
  problem: 'This policy has no rule group.',
  why: 'The firewall then does one thing with all traffic, whatever it is.',
  fix: {
    how: 'Name a rule group, stateful or stateless.',
    properties: {
      FirewallPolicy: {
        StatelessDefaultActions: ['aws:forward_to_sfe'],
        StatelessFragmentDefaultActions: ['aws:forward_to_sfe'],
        StatefulRuleGroupReferences: [
          { ResourceArn: 'arn:aws:network-firewall:eu-west-1:111122223333:stateful-rulegroup/names' },
        ],
      },
    },
    arguments: {
      firewall_policy: {
        stateless_default_actions: ['aws:forward_to_sfe'],
        stateless_fragment_default_actions: ['aws:forward_to_sfe'],
        stateful_rule_group_reference: [
          { resource_arn: 'arn:aws:network-firewall:eu-west-1:111122223333:stateful-rulegroup/names' },
        ],
      },
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['NetworkFirewall.3'] },
  sameAs: {},
  resource: policy,
  check: (it) => any(it.stateful.isSet(), it.stateless.isSet()),
});
