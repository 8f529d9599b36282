import { defineExamples } from '../../engine/rule';
import { firewall } from './example-firewall';

export default defineExamples({
  fails: [
    { name: 'left out', ...firewall({}, {}) },
    {
      name: 'off',
      ...firewall({ FirewallPolicyChangeProtection: false }, { firewall_policy_change_protection: false }),
    },
  ],
  passes: [
    { name: 'on', ...firewall({ FirewallPolicyChangeProtection: true }, { firewall_policy_change_protection: true }) },
  ],
});
