import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/redshift/cluster';

export default defineRule({
  title: 'Redshift clusters state when they are maintained',
  problem: 'This cluster is maintained at a time that AWS picks.',
  why: 'Restarts in working hours tempt people to turn upgrades off.',
  fix: {
    how: 'State a maintenance window.',
    properties: { PreferredMaintenanceWindow: 'sun:03:00-sun:03:30' },
    arguments: { preferred_maintenance_window: 'sun:03:00-sun:03:30' },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { guard: ['REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK'], 'cdk-nag': ['RedshiftClusterMaintenanceSettings'] },
  resource: cluster,
  check: (it) => it.maintenanceWindow.isSet(),
});
