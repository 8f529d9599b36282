import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: cluster({ DBName: 'sales' }),
      terraform: clusterInTerraform(),
    },
  ],
  passes: [
    {
      name: 'Sunday night',
      cloudformation: cluster({ DBName: 'sales', PreferredMaintenanceWindow: 'sun:03:00-sun:03:30' }),
      terraform: clusterInTerraform({ preferred_maintenance_window: 'sun:03:00-sun:03:30' }),
    },
  ],
});
