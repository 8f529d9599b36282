import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/rds/cluster';

export default defineRule({
  title: 'RDS clusters make backups',
  problem: 'This cluster makes no automatic backups.',
  why: 'Without a backup, a bad migration, a mistake or ransomware cannot be undone.',
  fix: {
    how: 'Keep automatic backups for at least a week.',
    cdk: 'backup: { retention: Duration.days(7) }',
    properties: { BackupRetentionPeriod: 7 },
    arguments: { backup_retention_period: 7 },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['RDS.50'] },
  sameAs: {
    terrascan: ['AC_AWS_0495'],
    checkov: ['CKV_AWS_133'],
    kics: ['rds_cluster_with_backup_disabled'],
    regula: ['FG_R00107'],
  },
  resource: cluster,
  check: (it) => it.backupDays.atLeast(1),
});
