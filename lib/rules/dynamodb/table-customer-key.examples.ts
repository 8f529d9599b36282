import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::Table',
          Properties: {
            KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
            SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
          },
        },
      },
      terraform: {
        aws_dynamodb_table: { orders: { name: 'orders', hash_key: 'id', server_side_encryption: { enabled: true } } },
      },
    },
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::Table',
          Properties: {
            KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
            SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: 'alias/aws/dynamodb' },
          },
        },
      },
      terraform: {
        aws_dynamodb_table: {
          orders: {
            name: 'orders',
            hash_key: 'id',
            server_side_encryption: { enabled: true, kms_key_arn: 'alias/aws/dynamodb' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::Table',
          Properties: {
            KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
            SSESpecification: {
              SSEEnabled: true,
              SSEType: 'KMS',
              KMSMasterKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
      terraform: {
        aws_dynamodb_table: {
          orders: {
            name: 'orders',
            hash_key: 'id',
            server_side_encryption: {
              enabled: true,
              kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
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
          Orders: {
            Type: 'AWS::DynamoDB::Table',
            Properties: {
              KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
              SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: { Ref: 'KeyArn' } },
            },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_dynamodb_table: {
            orders: {
              name: 'orders',
              hash_key: 'id',
              server_side_encryption: { enabled: true, kms_key_arn: '${var.key_arn}' },
            },
          },
        },
      },
    },
  ],
});
