import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/neptune/cluster';

export default defineRule({
  title: 'Neptune clusters are protected against deletion',
  problem: 'This cluster can be deleted by one call.',
  why: 'A mistaken deploy, or someone with stolen credentials, can then destroy the database at once.',
  fix: {
    how: 'Turn deletion protection on.',
    properties: { DeletionProtection: true },
    arguments: { deletion_protection: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['Neptune.4'] },
  sameAs: { checkov: ['CKV2_AWS_58'] },
  resource: cluster,
  check: (it) => it.deletionProtection.isTrue(),
});
