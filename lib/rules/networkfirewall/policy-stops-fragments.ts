import { defineRule } from '../../engine/rule';
import { policy } from '../../resources/networkfirewall/policy';

export default defineRule({
  title: 'Network firewalls look into fragments of packets that no stateless rule takes',
  problem: 'This policy lets fragments of packets pass that no stateless rule takes.',
  why: 'They pass the stateful rules by, and with them every list of names that are allowed.',
  fix: {
    how: 'Drop them, or forward them to the stateful rules.',
    properties: { FirewallPolicy: { StatelessFragmentDefaultActions: ['aws:forward_to_sfe'] } },
    arguments: { firewall_policy: { stateless_fragment_default_actions: ['aws:forward_to_sfe'] } },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['NetworkFirewall.5'] },
  sameAs: {},
  resource: policy,
  check: (it) => it.fragments.some((action) => action.is('aws:drop', 'aws:forward_to_sfe')),
});
