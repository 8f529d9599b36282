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
          Properties: {
            KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false },
          },
        },
      },
      terraform: {
        aws_dynamodb_table: { orders: { name: 'orders', hash_key: 'id', point_in_time_recovery: { enabled: false } } },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::Table',
          Properties: {
            KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          },
        },
      },
      terraform: {
        aws_dynamodb_table: { orders: { name: 'orders', hash_key: 'id', point_in_time_recovery: { enabled: true } } },
      },
    },
    {
      name: 'each replica of a global table',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::GlobalTable',
          Properties: {
            Replicas: [
              { Region: 'eu-west-1', PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
              { Region: 'eu-central-1', PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
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
              PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: { Ref: 'Choice' } },
            },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_dynamodb_table: {
            orders: { name: 'orders', hash_key: 'id', point_in_time_recovery: { enabled: '${var.choice}' } },
          },
        },
      },
    },
  ],
});
