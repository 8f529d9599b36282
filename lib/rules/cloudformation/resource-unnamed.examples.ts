import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a name',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::Table',
          Properties: {
            TableName: 'orders',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'no name',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::Table',
        },
      },
    },
  ],
  only: {
    dialect: 'cloudformation',
    because: 'Terraform replaces resources that have a name',
  },
});
