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
      name: 'a subnet group',
      cloudformation: cluster({ DBName: 'sales', ClusterSubnetGroupName: 'private' }),
      terraform: clusterInTerraform({ cluster_subnet_group_name: 'private' }),
    },
  ],
});
