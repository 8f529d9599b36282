import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { cluster } from '../../resources/docdb/cluster';

export default defineRule({
  title: 'DocumentDB clusters keep their backups for at least a week',
  problem: 'This cluster keeps its backups for less than a week.',
  why: 'Damage is often noticed only after days, when the last good backup may be gone.',
  fix: {
    how: 'Keep backups for at least as many days as the setting `backupRetentionDays` says (7).',
    cdk: 'backup: { retention: Duration.days(7) }',
    properties: { BackupRetentionPeriod: 7 },
    arguments: { backup_retention_period: 7 },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['DocumentDB.2'] },
  sameAs: { checkov: ['CKV_AWS_360'], 'cdk-nag': ['DocumentDBClusterBackupRetentionPeriod'] },
  resource: cluster,
  check: (it, { backupRetentionDays }) =>
    it.backupDays.or(awsDefaults.documentBackupDays.value).atLeast(backupRetentionDays),
});
