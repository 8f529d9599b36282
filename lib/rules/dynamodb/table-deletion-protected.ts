import { defineRule } from '../../engine/rule';
import { table } from '../../resources/dynamodb/table';

export default defineRule({
  title: 'DynamoDB tables are protected against deletion',
  problem: 'This table can be deleted by one call.',
  why: 'A mistaken deploy, or someone with stolen credentials, can then destroy the data at once.',
  fix: {
    how: 'Turn deletion protection on.',
    cdk: { deletionProtection: true },
    properties: { DeletionProtectionEnabled: true },
    arguments: { deletion_protection_enabled: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['DynamoDB.6'] },

  resource: table,
  check: (it) => it.deletionProtection.isTrue(),
});
