import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Sessions: {
          Type: 'AWS::ElastiCache::ReplicationGroup',
          Properties: { ReplicationGroupDescription: 'sessions', AuthToken: 'Correct-horse-battery-1' },
        },
      },
      terraform: {
        aws_elasticache_replication_group: {
          sessions: {
            replication_group_id: 'sessions',
            description: 'sessions',
            auth_token: 'Correct-horse-battery-1',
          },
        },
      },
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Password: { Type: 'String' } },
        Resources: {
          Sessions: {
            Type: 'AWS::ElastiCache::ReplicationGroup',
            Properties: { ReplicationGroupDescription: 'sessions', AuthToken: { Ref: 'Password' } },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a secret',
      cloudformation: {
        Sessions: {
          Type: 'AWS::ElastiCache::ReplicationGroup',
          Properties: {
            ReplicationGroupDescription: 'sessions',
            AuthToken: '{{resolve:secretsmanager:app:SecretString:password}}',
          },
        },
      },
    },
    {
      name: 'a hidden parameter',
      cloudformation: {
        Parameters: { Password: { Type: 'String', NoEcho: true } },
        Resources: {
          Sessions: {
            Type: 'AWS::ElastiCache::ReplicationGroup',
            Properties: { ReplicationGroupDescription: 'sessions', AuthToken: { Ref: 'Password' } },
          },
        },
      },
    },
    {
      name: 'a generated password',
      terraform: {
        aws_elasticache_replication_group: {
          sessions: {
            replication_group_id: 'sessions',
            description: 'sessions',
            auth_token: '${random_password.app.result}',
          },
        },
        random_password: { app: { length: 32 } },
      },
    },
  ],
});
