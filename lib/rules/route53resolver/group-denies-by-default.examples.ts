import { defineExamples } from '../../engine/rule';
import { group } from './example-firewall';

const some = ['packages.example.com', '*.amazonaws.com'];

export default defineExamples({
  fails: [
    { name: 'no rules', ...group() },
    { name: 'names that are blocked, and all others allowed', ...group({ action: 'BLOCK', domains: ['example.org'] }) },
    {
      name: 'all names allowed before all are blocked',
      ...group({ action: 'ALLOW', domains: ['*'] }, { action: 'BLOCK', domains: ['*'] }),
    },
    {
      name: 'all names noticed and let through',
      ...group({ action: 'ALLOW', domains: some }, { action: 'ALERT', domains: ['*'] }),
    },
  ],
  passes: [
    {
      name: 'some names allowed, and all others blocked',
      ...group({ action: 'ALLOW', domains: some }, { action: 'BLOCK', domains: ['*'] }),
    },
  ],
});
