import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'the default of a day',
      cloudformation: cluster({ DBName: 'sales' }),
      terraform: clusterInTerraform(),
    },
    {
      name: 'three days',
      cloudformation: cluster({ DBName: 'sales', AutomatedSnapshotRetentionPeriod: 3 }),
      terraform: clusterInTerraform({ automated_snapshot_retention_period: 3 }),
    },
  ],
  passes: [
    {
      name: 'a week',
      cloudformation: cluster({ DBName: 'sales', AutomatedSnapshotRetentionPeriod: 7 }),
      terraform: clusterInTerraform({ automated_snapshot_retention_period: 7 }),
    },
  ],
  notApplicable: [
    {
      name: 'no snapshots at all',
      cloudformation: cluster({ DBName: 'sales', AutomatedSnapshotRetentionPeriod: 0 }),
      terraform: clusterInTerraform({ automated_snapshot_retention_period: 0 }),
    },
  ],
});
