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
    {
      name: 'turned off',
      cloudformation: {
        Sessions: {
          Type: 'AWS::ElastiCache::ReplicationGroup',
          Properties: { ReplicationGroupDescription: 'sessions', SnapshotRetentionLimit: 0 },
        },
      },
      terraform: {
        aws_elasticache_replication_group: {
          sessions: { replication_group_id: 'sessions', description: 'sessions', snapshot_retention_limit: 0 },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a week',
      cloudformation: {
        Sessions: {
          Type: 'AWS::ElastiCache::ReplicationGroup',
          Properties: { ReplicationGroupDescription: 'sessions', SnapshotRetentionLimit: 7 },
        },
      },
      terraform: {
        aws_elasticache_replication_group: {
          sessions: { replication_group_id: 'sessions', description: 'sessions', snapshot_retention_limit: 7 },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'String' } },
        Resources: {
          Sessions: {
            Type: 'AWS::ElastiCache::ReplicationGroup',
            Properties: { ReplicationGroupDescription: 'sessions', SnapshotRetentionLimit: { Ref: 'Days' } },
          },
        },
      },
      terraform: {
        variable: { days: { type: 'string' } },
        resource: {
          aws_elasticache_replication_group: {
            sessions: {
              replication_group_id: 'sessions',
              description: 'sessions',
              snapshot_retention_limit: '${var.days}',
            },
          },
        },
      },
    },
  ],
});
