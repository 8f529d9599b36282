/** A table, as examples of several rules have it. */
export const table = (properties: object = {}) => ({
  Orders: {
    Type: 'AWS::DynamoDB::Table',
    Properties: { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }], ...properties },
  },
});

/** The same in Terraform. */
export const tableInTerraform = (args: object = {}) => ({
  aws_dynamodb_table: { orders: { name: 'orders', hash_key: 'id', ...args } },
});
