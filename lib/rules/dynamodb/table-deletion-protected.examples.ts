import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Orders: { Type: 'AWS::DynamoDB::Table', Properties: { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }] } },
      },
      terraform: { aws_dynamodb_table: { orders: { name: 'orders', hash_key: 'id' } } },
    },
    {
      name: 'turned off',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::Table',
          Properties: { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }], DeletionProtectionEnabled: false },
        },
      },
      terraform: {
        aws_dynamodb_table: { orders: { name: 'orders', hash_key: 'id', deletion_protection_enabled: false } },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::Table',
          Properties: { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }], DeletionProtectionEnabled: true },
        },
      },
      terraform: {
        aws_dynamodb_table: { orders: { name: 'orders', hash_key: 'id', deletion_protection_enabled: true } },
      },
    },
    {
      name: 'each replica of a global table',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::GlobalTable',
          Properties: {
            Replicas: [
              { Region: 'eu-west-1', DeletionProtectionEnabled: true },
              { Region: 'eu-central-1', DeletionProtectionEnabled: true },
            ],
          },
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
          Orders: {
            Type: 'AWS::DynamoDB::Table',
            Properties: {
              KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
              DeletionProtectionEnabled: { Ref: 'Choice' },
            },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_dynamodb_table: {
            orders: { name: 'orders', hash_key: 'id', deletion_protection_enabled: '${var.choice}' },
          },
        },
      },
    },
  ],
});
