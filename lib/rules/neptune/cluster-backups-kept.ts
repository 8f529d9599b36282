import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { cluster } from '../../resources/neptune/cluster';

export default defineRule({
  title: 'Neptune clusters keep their backups for at least a week',
  problem: 'This cluster keeps its backups for less than a week.',
  why: 'Damage is often noticed only after days, when the last good backup may be gone.',
  fix: {
    how: 'Keep backups for at least as many days as the setting `backupRetentionDays` says (7).',
    properties: { BackupRetentionPeriod: 7 },
    arguments: { backup_retention_period: 7 },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['Neptune.5'] },
  sameAs: { checkov: ['CKV_AWS_361'], 'cdk-nag': ['NeptuneClusterBackupRetentionPeriod'] },
  resource: cluster,
  check: (it, { backupRetentionDays }) =>
    it.backupDays.or(awsDefaults.graphBackupDays.value).atLeast(backupRetentionDays),
});
