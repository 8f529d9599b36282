import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: {
        Sessions: {
          Type: 'AWS::ElastiCache::ReplicationGroup',
          Properties: { ReplicationGroupDescription: 'sessions', AtRestEncryptionEnabled: true },
        },
      },
      terraform: {
        aws_elasticache_replication_group: {
          sessions: { replication_group_id: 'sessions', description: 'sessions', at_rest_encryption_enabled: true },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Sessions: {
          Type: 'AWS::ElastiCache::ReplicationGroup',
          Properties: {
            ReplicationGroupDescription: 'sessions',
            AtRestEncryptionEnabled: true,
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_elasticache_replication_group: {
          sessions: {
            replication_group_id: 'sessions',
            description: 'sessions',
            at_rest_encryption_enabled: true,
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: {
          Sessions: {
            Type: 'AWS::ElastiCache::ReplicationGroup',
            Properties: {
              ReplicationGroupDescription: 'sessions',
              AtRestEncryptionEnabled: true,
              KmsKeyId: { Ref: 'KeyArn' },
            },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_elasticache_replication_group: {
            sessions: {
              replication_group_id: 'sessions',
              description: 'sessions',
              at_rest_encryption_enabled: true,
              kms_key_id: '${var.key_arn}',
            },
          },
        },
      },
    },
  ],
});
