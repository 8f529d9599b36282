import { defineRule } from '../../engine/rule';
import { policy } from '../../resources/networkfirewall/policy';

export default defineRule({
  title: 'Network firewalls look into whole packets that no stateless rule takes',
  problem: 'This policy lets whole packets pass that no stateless rule takes.',
  why: 'They pass the stateful rules by, and with them every list of names that are allowed.',
  fix: {
    how: 'Drop them, or forward them to the stateful rules.',
    properties: { FirewallPolicy: { StatelessDefaultActions: ['aws:forward_to_sfe'] } },
    arguments: { firewall_policy: { stateless_default_actions: ['aws:forward_to_sfe'] } },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['NetworkFirewall.4'] },
  sameAs: {},
  resource: policy,
  check: (it) => it.whole.some((action) => action.is('aws:drop', 'aws:forward_to_sfe')),
});
