import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: {
        Sessions: {
          Type: 'AWS::ElastiCache::ReplicationGroup',
          Properties: { ReplicationGroupDescription: 'sessions', AutoMinorVersionUpgrade: false },
        },
      },
      terraform: {
        aws_elasticache_replication_group: {
          sessions: { replication_group_id: 'sessions', description: 'sessions', auto_minor_version_upgrade: false },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Sessions: {
          Type: 'AWS::ElastiCache::ReplicationGroup',
          Properties: { ReplicationGroupDescription: 'sessions', AutoMinorVersionUpgrade: true },
        },
      },
      terraform: {
        aws_elasticache_replication_group: {
          sessions: { replication_group_id: 'sessions', description: 'sessions', auto_minor_version_upgrade: true },
        },
      },
    },
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
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Sessions: {
            Type: 'AWS::ElastiCache::ReplicationGroup',
            Properties: { ReplicationGroupDescription: 'sessions', AutoMinorVersionUpgrade: { Ref: 'Choice' } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_elasticache_replication_group: {
            sessions: {
              replication_group_id: 'sessions',
              description: 'sessions',
              auto_minor_version_upgrade: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
