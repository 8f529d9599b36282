import { defineRule } from '../../engine/rule';
import { firewall } from '../../resources/networkfirewall/firewall';

export default defineRule({
  title: 'Network firewalls keep their subnets',
  problem: 'One call takes the subnets of this firewall away, or gives it others.',
  why: 'Traffic of a zone whose endpoint is gone passes unfiltered, or not at all.',
  fix: {
    how: 'Turn protection of the subnets on.',
    properties: { SubnetChangeProtection: true },
    arguments: { subnet_change_protection: true },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['NetworkFirewall.10'] },
  sameAs: {},
  resource: firewall,
  check: (it) => it.subnetsKept.isTrue(),
});
