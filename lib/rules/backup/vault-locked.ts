import { defineRule } from '../../engine/rule';
import { vault } from '../../resources/backup/vault';

export default defineRule({
  title: 'Backup vaults are locked',
  problem: 'Whoever may change this vault can shorten how long its backups are kept, and delete them.',
  why: 'Who encrypts data for ransom deletes its backups first. A lock keeps them for as long as it says.',
  fix: {
    how: 'Lock the vault for the fewest days that its backups are to be kept. With a number of days in which the lock can be changed, nobody can take it off after them.',
    cdk: 'lockConfiguration: { minRetention: Duration.days(7) }',
    properties: { LockConfiguration: { MinRetentionDays: 7 } },
    resources: {
      aws_backup_vault_lock_configuration: {
        backup_vault_name: '${aws_backup_vault.this.name}',
        min_retention_days: 7,
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: vault,
  check: (it) => it.lockedDays.atLeast(1),
});
