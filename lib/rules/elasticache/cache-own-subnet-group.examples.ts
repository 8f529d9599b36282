import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'the default group',
      cloudformation: {
        Sessions: {
          Type: 'AWS::ElastiCache::ReplicationGroup',
          Properties: { ReplicationGroupDescription: 'sessions', CacheSubnetGroupName: 'default' },
        },
      },
      terraform: {
        aws_elasticache_replication_group: {
          sessions: { replication_group_id: 'sessions', description: 'sessions', subnet_group_name: 'default' },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a group of its own',
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
});
