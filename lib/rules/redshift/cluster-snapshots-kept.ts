import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { awsDefaults } from '../../resources/aws-defaults';
import { cluster } from '../../resources/redshift/cluster';

export default defineRule({
  title: 'Redshift clusters keep their snapshots for at least a week',
  problem: 'This cluster keeps its automatic snapshots for less than a week.',
  why: 'Damage is often noticed only after days, when the last good snapshot may be gone.',
  fix: {
    how: 'Keep snapshots for at least as many days as the setting `backupRetentionDays` says (7).',
    properties: { AutomatedSnapshotRetentionPeriod: 7 },
    arguments: { automated_snapshot_retention_period: 7 },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['Redshift.3'] },

  resource: cluster,
  check: (it, { backupRetentionDays }) =>
    when(it.snapshotDays.or(awsDefaults.redshiftSnapshotDays.value).atLeast(1), () =>
      it.snapshotDays.or(awsDefaults.redshiftSnapshotDays.value).atLeast(backupRetentionDays),
    ),
});
