import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Sessions: {
          Type: 'AWS::ElastiCache::ReplicationGroup',
          Properties: { ReplicationGroupDescription: 'sessions' },
        },
      },
      terraform: {
        aws_elasticache_replication_group: { sessions: { replication_group_id: 'sessions', description: 'sessions' } },
      },
    },
  ],
  passes: [
    {
      name: 'a subnet group',
      cloudformation: {
        Sessions: {
          Type: 'AWS::ElastiCache::ReplicationGroup',
          Properties: { ReplicationGroupDescription: 'sessions', CacheSubnetGroupName: 'private' },
        },
      },
      terraform: {
        aws_elasticache_replication_group: {
          sessions: { replication_group_id: 'sessions', description: 'sessions', subnet_group_name: 'private' },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a member of a group',
      terraform: { aws_elasticache_cluster: { one: { cluster_id: 'one', replication_group_id: 'sessions' } } },
    },
  ],
});
