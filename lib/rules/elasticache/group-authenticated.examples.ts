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
      name: 'a token',
      cloudformation: {
        Sessions: {
          Type: 'AWS::ElastiCache::ReplicationGroup',
          Properties: {
            ReplicationGroupDescription: 'sessions',
            AuthToken: '{{resolve:secretsmanager:cache:SecretString:token}}',
          },
        },
      },
      terraform: {
        variable: { token: { type: 'string' } },
        resource: {
          aws_elasticache_replication_group: {
            sessions: { replication_group_id: 'sessions', description: 'sessions', auth_token: '${var.token}' },
          },
        },
      },
    },
    {
      name: 'user groups',
      cloudformation: {
        Sessions: {
          Type: 'AWS::ElastiCache::ReplicationGroup',
          Properties: { ReplicationGroupDescription: 'sessions', UserGroupIds: ['app'] },
        },
      },
      terraform: {
        aws_elasticache_replication_group: {
          sessions: { replication_group_id: 'sessions', description: 'sessions', user_group_ids: ['app'] },
        },
      },
    },
  ],
});
