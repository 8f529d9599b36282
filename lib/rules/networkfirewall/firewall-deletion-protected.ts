import { defineRule } from '../../engine/rule';
import { firewall } from '../../resources/networkfirewall/firewall';

export default defineRule({
  title: 'Network firewalls are protected from deletion',
  problem: 'This firewall can be deleted by a single call.',
  why: 'Without it traffic passes unfiltered, or not at all.',
  fix: {
    how: 'Turn deletion protection on.',
    properties: { DeleteProtection: true },
    arguments: { delete_protection: true },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['NetworkFirewall.9'] },
  sameAs: { checkov: ['CKV_AWS_344'] },
  resource: firewall,
  check: (it) => it.isProtected.isTrue(),
});
