import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'not traced',
      cloudformation: {
        Main: { Type: 'AWS::AppSync::GraphQLApi', Properties: { Name: 'shop', AuthenticationType: 'AWS_IAM' } },
      },
      terraform: { aws_appsync_graphql_api: { main: { name: 'shop', authentication_type: 'AWS_IAM' } } },
    },
  ],
  passes: [
    {
      name: 'traced',
      cloudformation: {
        Main: {
          Type: 'AWS::AppSync::GraphQLApi',
          Properties: { Name: 'shop', AuthenticationType: 'AWS_IAM', XrayEnabled: true },
        },
      },
      terraform: {
        aws_appsync_graphql_api: { main: { name: 'shop', authentication_type: 'AWS_IAM', xray_enabled: true } },
      },
    },
  ],
});
