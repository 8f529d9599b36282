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
