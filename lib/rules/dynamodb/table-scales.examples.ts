import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'capacity fixed',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::Table',
          Properties: {
            KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
            ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 },
          },
        },
      },
      terraform: {
        aws_dynamodb_table: { orders: { name: 'orders', hash_key: 'id', read_capacity: 5, write_capacity: 5 } },
      },
    },
  ],
  passes: [
    {
      name: 'billed on demand',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::Table',
          Properties: { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }], BillingMode: 'PAY_PER_REQUEST' },
        },
      },
      terraform: {
        aws_dynamodb_table: { orders: { name: 'orders', hash_key: 'id', billing_mode: 'PAY_PER_REQUEST' } },
      },
    },
    {
      name: 'scaled automatically',
      cloudformation: {
        Orders: { Type: 'AWS::DynamoDB::Table', Properties: { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }] } },
        Reads: {
          Type: 'AWS::ApplicationAutoScaling::ScalableTarget',
          Properties: {
            ResourceId: { 'Fn::Sub': 'table/${Orders}' },
            ScalableDimension: 'dynamodb:table:ReadCapacityUnits',
          },
        },
        Writes: {
          Type: 'AWS::ApplicationAutoScaling::ScalableTarget',
          Properties: {
            ResourceId: { 'Fn::Sub': 'table/${Orders}' },
            ScalableDimension: 'dynamodb:table:WriteCapacityUnits',
          },
        },
      },
      terraform: {
        aws_dynamodb_table: { orders: { name: 'orders', hash_key: 'id' } },
        aws_appautoscaling_target: {
          reads: {
            max_capacity: 100,
            min_capacity: 5,
            service_namespace: 'dynamodb',
            resource_id: 'table/${aws_dynamodb_table.orders.name}',
            scalable_dimension: 'dynamodb:table:ReadCapacityUnits',
          },
          writes: {
            max_capacity: 100,
            min_capacity: 5,
            service_namespace: 'dynamodb',
            resource_id: 'table/${aws_dynamodb_table.orders.name}',
            scalable_dimension: 'dynamodb:table:WriteCapacityUnits',
          },
        },
      },
    },
  ],
});
