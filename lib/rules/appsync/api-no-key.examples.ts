import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::AppSync::GraphQLApi', Properties: { Name: 'orders', ...own } },
});

const inTerraform = (own: object = {}) => ({ aws_appsync_graphql_api: { it: { name: 'orders', ...own } } });

export default defineExamples({
  fails: [
    {
      name: 'by key',
      cloudformation: inCloudFormation({ AuthenticationType: 'API_KEY' }),
      terraform: inTerraform({ authentication_type: 'API_KEY' }),
    },
    {
      name: 'by key, too',
      cloudformation: inCloudFormation({
        AuthenticationType: 'AWS_IAM',
        AdditionalAuthenticationProviders: [{ AuthenticationType: 'API_KEY' }],
      }),
      terraform: inTerraform({
        authentication_type: 'AWS_IAM',
        additional_authentication_provider: [{ authentication_type: 'API_KEY' }],
      }),
      fix: {
        properties: { AdditionalAuthenticationProviders: [] },
        arguments: { additional_authentication_provider: [] },
      },
    },
  ],
  passes: [
    {
      name: 'by IAM',
      cloudformation: inCloudFormation({ AuthenticationType: 'AWS_IAM' }),
      terraform: inTerraform({ authentication_type: 'AWS_IAM' }),
    },
    {
      name: 'by IAM and a user pool',
      cloudformation: inCloudFormation({
        AuthenticationType: 'AWS_IAM',
        AdditionalAuthenticationProviders: [
          { AuthenticationType: 'AMAZON_COGNITO_USER_POOLS', UserPoolConfig: { UserPoolId: 'eu-west-1_1' } },
        ],
      }),
      terraform: inTerraform({
        authentication_type: 'AWS_IAM',
        additional_authentication_provider: [
          { authentication_type: 'AMAZON_COGNITO_USER_POOLS', user_pool_config: { user_pool_id: 'eu-west-1_1' } },
        ],
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ AuthenticationType: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ authentication_type: '${var.choice}' }),
      },
    },
  ],
});
