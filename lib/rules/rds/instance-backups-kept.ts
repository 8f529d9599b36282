import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { instance } from '../../resources/rds/instance';

export default defineRule({
  title: 'RDS instances keep their backups for at least a week',
  problem: 'This instance keeps its backups for less than a week.',
  why: 'Damage is often noticed only after days, when the last good backup may be gone.',
  fix: {
    how: 'Keep backups for at least as many days as the setting `backupRetentionDays` says (7).',
    cdk: 'backupRetention: Duration.days(7)',
    properties: { BackupRetentionPeriod: 7 },
    arguments: { backup_retention_period: 7 },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['RDS.11'] },
  sameAs: {
    trivy: ['AWS-0077'],
    kics: ['low_rds_backup_retention_period'],
    guard: ['DB_INSTANCE_BACKUP_ENABLED'],
    regula: ['FG_R00107'],
  },
  resource: instance,
  check: (it, { backupRetentionDays }) =>
    when(all(it.source.isAbsent(), it.backupDays.atLeast(1)), () => it.backupDays.atLeast(backupRetentionDays)),
});
