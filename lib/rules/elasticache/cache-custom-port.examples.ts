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
      name: 'the default port',
      cloudformation: replicationGroup({ Port: 6379 }),
      terraform: replicationGroupInTerraform({ port: 6379 }),
    },
  ],
  passes: [
    {
      name: 'another port',
      cloudformation: replicationGroup({ Port: 16379 }),
      terraform: replicationGroupInTerraform({ port: 16379 }),
    },
  ],
  notApplicable: [
    {
      name: 'a member of a group',
      terraform: { aws_elasticache_cluster: { one: { cluster_id: 'one', replication_group_id: 'sessions' } } },
    },
  ],
});
