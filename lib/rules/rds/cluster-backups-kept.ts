import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { cluster } from '../../resources/rds/cluster';

export default defineRule({
  title: 'RDS clusters keep their backups for at least a week',
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
  controls: { 'security-hub': ['RDS.50'] },
  sameAs: { trivy: ['AWS-0077'], kics: ['low_rds_backup_retention_period'] },
  resource: cluster,
  check: (it, { backupRetentionDays }) =>
    when(it.backupDays.atLeast(1), () => it.backupDays.atLeast(backupRetentionDays)),
});
