import { defineExamples } from '../../engine/rule';
import { table, tableInTerraform } from './example-table';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: table({ SSESpecification: { SSEEnabled: true, SSEType: 'KMS' } }),
      terraform: tableInTerraform({ server_side_encryption: { enabled: true } }),
    },
    {
      name: 'the key that AWS manages',
      cloudformation: table({
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: 'alias/aws/dynamodb' },
      }),
      terraform: tableInTerraform({ server_side_encryption: { enabled: true, kms_key_arn: 'alias/aws/dynamodb' } }),
    },
    {
      name: 'a replica without the key',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::GlobalTable',
          Properties: {
            Replicas: [
              { Region: 'eu-west-1', SSESpecification: { KMSMasterKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1' } },
              { Region: 'eu-central-1', SSESpecification: {} },
            ],
          },
        },
      },
      terraform: {
        aws_dynamodb_table: {
          orders: {
            name: 'orders',
            billing_mode: 'PAY_PER_REQUEST',
            hash_key: 'id',
            stream_enabled: true,
            stream_view_type: 'NEW_AND_OLD_IMAGES',
            attribute: [{ name: 'id', type: 'S' }],
            server_side_encryption: { enabled: true, kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
            replica: [{ region_name: 'eu-central-1' }],
          },
        },
      },
      fix: {},
    },
    {
      name: 'SAM’s short form without a key',
      cloudformation: {
        Orders: { Type: 'AWS::Serverless::SimpleTable', Properties: { SSESpecification: { SSEEnabled: true } } },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: table({
        SSESpecification: {
          SSEEnabled: true,
          SSEType: 'KMS',
          KMSMasterKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      }),
      terraform: tableInTerraform({
        server_side_encryption: {
          enabled: true,
          kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      }),
    },
    {
      name: 'a key in each region',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::GlobalTable',
          Properties: {
            Replicas: [
              { Region: 'eu-west-1', SSESpecification: { KMSMasterKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1' } },
              {
                Region: 'eu-central-1',
                SSESpecification: { KMSMasterKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
              },
            ],
          },
        },
      },
      terraform: {
        aws_dynamodb_table: {
          orders: {
            name: 'orders',
            billing_mode: 'PAY_PER_REQUEST',
            hash_key: 'id',
            stream_enabled: true,
            stream_view_type: 'NEW_AND_OLD_IMAGES',
            attribute: [{ name: 'id', type: 'S' }],
            server_side_encryption: { enabled: true, kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
            replica: [{ region_name: 'eu-central-1', kms_key_arn: 'arn:aws:kms:eu-central-1:111122223333:key/1' }],
          },
        },
      },
    },
    {
      name: 'SAM’s short form with a key',
      cloudformation: {
        Orders: {
          Type: 'AWS::Serverless::SimpleTable',
          Properties: {
            SSESpecification: {
              SSEEnabled: true,
              SSEType: 'KMS',
              KMSMasterKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1',
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
        Resources: table({ SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: { Ref: 'KeyArn' } } }),
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: tableInTerraform({ server_side_encryption: { enabled: true, kms_key_arn: '${var.key_arn}' } }),
      },
    },
  ],
});
