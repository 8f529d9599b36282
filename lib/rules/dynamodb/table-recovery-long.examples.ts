import { defineExamples } from '../../engine/rule';

const key = {
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
};
const hash = { name: 'orders', hash_key: 'id', attribute: { name: 'id', type: 'S' } };

const recovering = (RecoveryPeriodInDays?: unknown) => ({
  PointInTimeRecoverySpecification: {
    PointInTimeRecoveryEnabled: true,
    ...(RecoveryPeriodInDays !== undefined && { RecoveryPeriodInDays }),
  },
});

export default defineExamples({
  fails: [
    {
      name: 'three days',
      cloudformation: { Orders: { Type: 'AWS::DynamoDB::Table', Properties: { ...key, ...recovering(3) } } },
      terraform: {
        aws_dynamodb_table: {
          orders: { ...hash, point_in_time_recovery: { enabled: true, recovery_period_in_days: 3 } },
        },
      },
    },
    {
      name: 'a replica with three days',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::GlobalTable',
          Properties: {
            ...key,
            Replicas: [
              { Region: 'eu-west-1', ...recovering(20) },
              { Region: 'eu-central-1', ...recovering(3) },
            ],
          },
        },
      },
      fix: {
        properties: {
          Replicas: [
            { Region: 'eu-west-1', ...recovering(35) },
            { Region: 'eu-central-1', ...recovering(35) },
          ],
        },
      },
    },
    {
      name: 'three days of SAM’s short form',
      cloudformation: { Orders: { Type: 'AWS::Serverless::SimpleTable', Properties: recovering(3) } },
    },
  ],
  passes: [
    {
      name: 'as long as DynamoDB can',
      cloudformation: { Orders: { Type: 'AWS::DynamoDB::Table', Properties: { ...key, ...recovering() } } },
      terraform: { aws_dynamodb_table: { orders: { ...hash, point_in_time_recovery: { enabled: true } } } },
    },
    {
      name: 'a week',
      cloudformation: { Orders: { Type: 'AWS::DynamoDB::Table', Properties: { ...key, ...recovering(7) } } },
      terraform: {
        aws_dynamodb_table: {
          orders: { ...hash, point_in_time_recovery: { enabled: true, recovery_period_in_days: 7 } },
        },
      },
    },
    {
      name: 'replicas with a week each',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::GlobalTable',
          Properties: {
            ...key,
            Replicas: [
              { Region: 'eu-west-1', ...recovering(7) },
              { Region: 'eu-central-1', ...recovering(7) },
            ],
          },
        },
      },
    },
    {
      name: 'SAM’s short form, as long as DynamoDB can',
      cloudformation: { Orders: { Type: 'AWS::Serverless::SimpleTable', Properties: recovering() } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'Number' } },
        Resources: {
          Orders: { Type: 'AWS::DynamoDB::Table', Properties: { ...key, ...recovering({ Ref: 'Days' }) } },
        },
      },
      terraform: {
        variable: { days: { type: 'number' } },
        resource: {
          aws_dynamodb_table: {
            orders: {
              ...hash,
              point_in_time_recovery: { enabled: true, recovery_period_in_days: '${var.days}' },
            },
          },
        },
      },
    },
  ],
});
