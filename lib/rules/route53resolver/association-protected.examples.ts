import { defineExamples } from '../../engine/rule';
import { association } from './example-firewall';

export default defineExamples({
  fails: [
    { name: 'left out', ...association({}, {}) },
    { name: 'off', ...association({ MutationProtection: 'DISABLED' }, { mutation_protection: 'DISABLED' }) },
  ],
  passes: [{ name: 'on', ...association({ MutationProtection: 'ENABLED' }, { mutation_protection: 'ENABLED' }) }],
});
