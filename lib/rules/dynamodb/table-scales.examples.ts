import { defineExamples } from '../../engine/rule';
import { table, tableInTerraform } from './example-table';

export default defineExamples({
  fails: [
    {
      name: 'capacity fixed',
      cloudformation: table({ ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 } }),
      terraform: tableInTerraform({ read_capacity: 5, write_capacity: 5 }),
    },
  ],
  passes: [
    {
      name: 'billed on demand',
      cloudformation: table({ BillingMode: 'PAY_PER_REQUEST' }),
      terraform: tableInTerraform({ billing_mode: 'PAY_PER_REQUEST' }),
    },
    {
      name: 'scaled automatically',
      cloudformation: {
        ...table(),
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
        ...tableInTerraform(),
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
