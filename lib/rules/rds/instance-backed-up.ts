import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { instance } from '../../resources/rds/instance';

export default defineRule({
  title: 'RDS instances make backups',
  problem: 'This instance makes no automatic backups.',
  why: 'Without a backup, a bad migration, a mistake or ransomware cannot be undone.',
  fix: {
    how: 'Keep automatic backups for at least a week.',
    cdk: 'backupRetention: Duration.days(7)',
    properties: { BackupRetentionPeriod: 7 },
    arguments: { backup_retention_period: 7 },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['RDS.11'] },
  sameAs: {
    trivy: ['AWS-0077'],
    kics: ['low_rds_backup_retention_period', 'rds_with_backup_disabled'],
    cfn_nag: ['W75'],
    guard: ['DB_INSTANCE_BACKUP_ENABLED'],
    'cdk-nag': ['RDSInstanceBackupEnabled'],
    regula: ['FG_R00107'],
    checkov: ['CKV_AWS_133'],
  },
  resource: instance,
  check: (it) => when(it.source.isAbsent(), () => it.backupDays.atLeast(1)),
});
