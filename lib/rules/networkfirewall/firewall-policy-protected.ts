import { defineRule } from '../../engine/rule';
import { firewall } from '../../resources/networkfirewall/firewall';

export default defineRule({
  title: 'Network firewalls keep their policy',
  problem: 'One call gives this firewall another policy.',
  why: 'A policy that lets everything pass looks, from outside, like a firewall in its place.',
  fix: {
    how: 'Turn protection of the policy on.',
    properties: { FirewallPolicyChangeProtection: true },
    arguments: { firewall_policy_change_protection: true },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: firewall,
  check: (it) => it.policyKept.isTrue(),
});
