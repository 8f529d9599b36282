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
            SSESpecification: { SSEEnabled: false },
          },
        },
      },
      terraform: {
        aws_dynamodb_table: { orders: { name: 'orders', hash_key: 'id', server_side_encryption: { enabled: false } } },
      },
    },
    { name: 'SAM’s short form', cloudformation: { Orders: { Type: 'AWS::Serverless::SimpleTable', Properties: {} } } },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::Table',
          Properties: { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }], SSESpecification: { SSEEnabled: true } },
        },
      },
      terraform: {
        aws_dynamodb_table: { orders: { name: 'orders', hash_key: 'id', server_side_encryption: { enabled: true } } },
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
              SSESpecification: { SSEEnabled: { Ref: 'Choice' } },
            },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_dynamodb_table: {
            orders: { name: 'orders', hash_key: 'id', server_side_encryption: { enabled: '${var.choice}' } },
          },
        },
      },
    },
  ],
});
