import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/redshift/cluster';

export default defineRule({
  title: 'Redshift clusters take major upgrades',
  problem: 'This cluster does not install new versions of its engine by itself.',
  why: 'New versions carry security fixes.',
  fix: {
    how: 'Leave version upgrades on.',
    properties: { AllowVersionUpgrade: true },
    arguments: { allow_version_upgrade: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['Redshift.6'] },
  sameAs: {
    checkov: ['CKV_AWS_141'],
    guard: ['REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK'],
    'cdk-nag': ['RedshiftClusterMaintenanceSettings', 'RedshiftClusterVersionUpgrade'],
  },
  resource: cluster,
  check: (it) => it.versionUpgrades.isNot(false),
});
