import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: cluster({ DBSubnetGroupName: 'private' }),
      terraform: clusterInTerraform(),
    },
    {
      name: 'turned off',
      cloudformation: cluster({ DBSubnetGroupName: 'private', StorageEncrypted: false }),
      terraform: clusterInTerraform({ storage_encrypted: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: cluster({ DBSubnetGroupName: 'private', StorageEncrypted: true }),
      terraform: clusterInTerraform({ storage_encrypted: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: cluster({ DBSubnetGroupName: 'private', StorageEncrypted: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: clusterInTerraform({ storage_encrypted: '${var.choice}' }),
      },
    },
    {
      name: 'restored from another cluster, which it takes after',
      cloudformation: cluster({ DBSubnetGroupName: 'private', SourceDBClusterIdentifier: 'orders' }),
      terraform: clusterInTerraform({
        restore_to_point_in_time: { source_cluster_identifier: 'orders', use_latest_restorable_time: true },
      }),
    },
  ],
});
