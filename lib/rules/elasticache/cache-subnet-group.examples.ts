import { defineExamples } from '../../engine/rule';
import { replicationGroup, replicationGroupInTerraform } from './example-replication-group';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: replicationGroup(),
      terraform: replicationGroupInTerraform(),
    },
  ],
  passes: [
    {
      name: 'a subnet group',
      cloudformation: replicationGroup({ CacheSubnetGroupName: 'private' }),
      terraform: replicationGroupInTerraform({ subnet_group_name: 'private' }),
    },
  ],
  notApplicable: [
    {
      name: 'a member of a group',
      terraform: { aws_elasticache_cluster: { one: { cluster_id: 'one', replication_group_id: 'sessions' } } },
    },
  ],
});
