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
  ],
  passes: [
    {
      name: 'on demand',
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
  ],
});
