import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: { Database: { Type: 'AWS::SecretsManager::Secret' } },
      terraform: { aws_secretsmanager_secret: { database: {} } },
    },
    {
      name: 'AWS’s key',
      cloudformation: {
        Database: { Type: 'AWS::SecretsManager::Secret', Properties: { KmsKeyId: 'alias/aws/secretsmanager' } },
      },
      terraform: { aws_secretsmanager_secret: { database: { kms_key_id: 'alias/aws/secretsmanager' } } },
    },
    {
      name: 'a copy without a key',
      cloudformation: {
        Secret: {
          Type: 'AWS::SecretsManager::Secret',
          Properties: {
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1',
            ReplicaRegions: [{ Region: 'eu-central-1' }],
          },
        },
      },
      terraform: {
        aws_secretsmanager_secret: {
          secret: { kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1', replica: [{ region: 'eu-central-1' }] },
        },
      },
      fix: {},
    },
  ],
  passes: [
    {
      name: 'a key of the template',
      cloudformation: {
        Key: { Type: 'AWS::KMS::Key' },
        Database: { Type: 'AWS::SecretsManager::Secret', Properties: { KmsKeyId: { Ref: 'Key' } } },
      },
      terraform: {
        aws_kms_key: { key: {} },
        aws_secretsmanager_secret: { database: { kms_key_id: '${aws_kms_key.key.id}' } },
      },
    },
    {
      name: 'a key for the copy too',
      cloudformation: {
        Secret: {
          Type: 'AWS::SecretsManager::Secret',
          Properties: {
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1',
            ReplicaRegions: [{ Region: 'eu-central-1', KmsKeyId: 'arn:aws:kms:eu-central-1:111122223333:key/1' }],
          },
        },
      },
      terraform: {
        aws_secretsmanager_secret: {
          secret: {
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1',
            replica: [{ region: 'eu-central-1', kms_key_id: 'arn:aws:kms:eu-central-1:111122223333:key/1' }],
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a key decided at deployment',
      cloudformation: {
        Parameters: { Key: { Type: 'String' } },
        Resources: { Database: { Type: 'AWS::SecretsManager::Secret', Properties: { KmsKeyId: { Ref: 'Key' } } } },
      },
      terraform: {
        variable: { key: { type: 'string' } },
        resource: { aws_secretsmanager_secret: { database: { kms_key_id: '${var.key}' } } },
      },
    },
  ],
});
