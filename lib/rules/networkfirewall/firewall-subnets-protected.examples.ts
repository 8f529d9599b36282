import { defineExamples } from '../../engine/rule';
import { firewall } from './example-firewall';

export default defineExamples({
  fails: [
    { name: 'left out', ...firewall({}, {}) },
    { name: 'off', ...firewall({ SubnetChangeProtection: false }, { subnet_change_protection: false }) },
  ],
  passes: [{ name: 'on', ...firewall({ SubnetChangeProtection: true }, { subnet_change_protection: true }) }],
});
