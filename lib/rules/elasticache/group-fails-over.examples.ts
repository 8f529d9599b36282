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
          Properties: { ReplicationGroupDescription: 'sessions', AutomaticFailoverEnabled: false },
        },
      },
      terraform: {
        aws_elasticache_replication_group: {
          sessions: { replication_group_id: 'sessions', description: 'sessions', automatic_failover_enabled: false },
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
          Properties: { ReplicationGroupDescription: 'sessions', AutomaticFailoverEnabled: true },
        },
      },
      terraform: {
        aws_elasticache_replication_group: {
          sessions: { replication_group_id: 'sessions', description: 'sessions', automatic_failover_enabled: true },
        },
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
            Properties: { ReplicationGroupDescription: 'sessions', AutomaticFailoverEnabled: { Ref: 'Choice' } },
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
              automatic_failover_enabled: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
