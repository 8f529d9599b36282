import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { cluster } from '../../resources/redshift/cluster';

export default defineRule({
  title: 'Redshift clusters make snapshots',
  problem: 'This cluster makes no automatic snapshots.',
  why: 'A bad load, a mistake or ransomware can then not be undone.',
  fix: {
    how: 'Keep automatic snapshots for a week or more.',
    properties: { AutomatedSnapshotRetentionPeriod: 7 },
    arguments: { automated_snapshot_retention_period: 7 },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_343'],
    guard: ['REDSHIFT_BACKUP_ENABLED', 'REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK'],
    'cdk-nag': ['RedshiftBackupEnabled'],
  },
  resource: cluster,
  check: (it) => it.snapshotDays.or(awsDefaults.redshiftSnapshotDays.value).atLeast(1),
});
