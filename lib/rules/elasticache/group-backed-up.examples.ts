import { defineExamples } from '../../engine/rule';
import { replicationGroup, replicationGroupInTerraform } from './example-replication-group';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: replicationGroup(),
      terraform: replicationGroupInTerraform(),
    },
    {
      name: 'turned off',
      cloudformation: replicationGroup({ SnapshotRetentionLimit: 0 }),
      terraform: replicationGroupInTerraform({ snapshot_retention_limit: 0 }),
    },
  ],
  passes: [
    {
      name: 'a week',
      cloudformation: replicationGroup({ SnapshotRetentionLimit: 7 }),
      terraform: replicationGroupInTerraform({ snapshot_retention_limit: 7 }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'String' } },
        Resources: replicationGroup({ SnapshotRetentionLimit: { Ref: 'Days' } }),
      },
      terraform: {
        variable: { days: { type: 'string' } },
        resource: replicationGroupInTerraform({ snapshot_retention_limit: '${var.days}' }),
      },
    },
  ],
});
