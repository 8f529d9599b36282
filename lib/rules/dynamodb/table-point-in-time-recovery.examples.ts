import { defineExamples } from '../../engine/rule';
import { table, tableInTerraform } from './example-table';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: table(),
      terraform: tableInTerraform(),
    },
    {
      name: 'turned off',
      cloudformation: table({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false } }),
      terraform: tableInTerraform({ point_in_time_recovery: { enabled: false } }),
    },
    {
      name: 'a replica that cannot be restored',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::GlobalTable',
          Properties: {
            Replicas: [
              { Region: 'eu-west-1', PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
              { Region: 'eu-central-1', TableClass: 'STANDARD' },
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
            point_in_time_recovery: { enabled: true },
            replica: [{ region_name: 'eu-central-1' }],
          },
        },
      },
      fix: {},
    },
    {
      name: 'SAM’s short form with nothing said',
      cloudformation: { Orders: { Type: 'AWS::Serverless::SimpleTable', Properties: {} } },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: table({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }),
      terraform: tableInTerraform({ point_in_time_recovery: { enabled: true } }),
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
    {
      name: 'a table and its replica',
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
      terraform: {
        aws_dynamodb_table: {
          orders: {
            name: 'orders',
            billing_mode: 'PAY_PER_REQUEST',
            hash_key: 'id',
            stream_enabled: true,
            stream_view_type: 'NEW_AND_OLD_IMAGES',
            attribute: [{ name: 'id', type: 'S' }],
            point_in_time_recovery: { enabled: true },
            replica: [{ region_name: 'eu-central-1', point_in_time_recovery: true }],
          },
        },
      },
    },
    {
      name: 'SAM’s short form, turned on',
      cloudformation: {
        Orders: {
          Type: 'AWS::Serverless::SimpleTable',
          Properties: { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: table({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: tableInTerraform({ point_in_time_recovery: { enabled: '${var.choice}' } }),
      },
    },
  ],
});
