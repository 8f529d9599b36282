import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: cluster({ DBName: 'sales', AutomatedSnapshotRetentionPeriod: 0 }),
      terraform: clusterInTerraform({ automated_snapshot_retention_period: 0 }),
    },
  ],
  passes: [
    {
      name: 'a week',
      cloudformation: cluster({ DBName: 'sales', AutomatedSnapshotRetentionPeriod: 7 }),
      terraform: clusterInTerraform({ automated_snapshot_retention_period: 7 }),
    },
    {
      name: 'the default of a day',
      cloudformation: cluster({ DBName: 'sales' }),
      terraform: clusterInTerraform(),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'String' } },
        Resources: cluster({ DBName: 'sales', AutomatedSnapshotRetentionPeriod: { Ref: 'Days' } }),
      },
      terraform: {
        variable: { days: { type: 'string' } },
        resource: clusterInTerraform({ automated_snapshot_retention_period: '${var.days}' }),
      },
    },
  ],
});
