import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/docdb/cluster';

export default defineRule({
  title: 'DocumentDB clusters are protected against deletion',
  problem: 'This cluster can be deleted by one call.',
  why: 'A mistaken deploy, or someone with stolen credentials, can then destroy the database at once.',
  fix: {
    how: 'Turn deletion protection on.',
    cdk: { deletionProtection: true },
    properties: { DeletionProtection: true },
    arguments: { deletion_protection: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['DocumentDB.5'] },

  resource: cluster,
  check: (it) => it.deletionProtection.isTrue(),
});
