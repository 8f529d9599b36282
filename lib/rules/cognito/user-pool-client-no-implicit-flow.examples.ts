import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'the implicit flow beside the code flow',
      cloudformation: {
        App: {
          Type: 'AWS::Cognito::UserPoolClient',
          Properties: { UserPoolId: 'eu-west-1_aB3dE6gH9', AllowedOAuthFlows: ['code', 'implicit'] },
        },
      },
      terraform: {
        aws_cognito_user_pool_client: {
          app: { name: 'app', user_pool_id: 'eu-west-1_aB3dE6gH9', allowed_oauth_flows: ['code', 'implicit'] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'the code flow',
      cloudformation: {
        App: {
          Type: 'AWS::Cognito::UserPoolClient',
          Properties: { UserPoolId: 'eu-west-1_aB3dE6gH9', AllowedOAuthFlows: ['code'] },
        },
      },
      terraform: {
        aws_cognito_user_pool_client: {
          app: { name: 'app', user_pool_id: 'eu-west-1_aB3dE6gH9', allowed_oauth_flows: ['code'] },
        },
      },
    },
    {
      name: 'no flow of OAuth',
      cloudformation: {
        App: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: 'eu-west-1_aB3dE6gH9' } },
      },
      terraform: {
        aws_cognito_user_pool_client: { app: { name: 'app', user_pool_id: 'eu-west-1_aB3dE6gH9' } },
      },
    },
  ],
  unknown: [
    {
      name: 'flows decided at deployment',
      cloudformation: {
        Parameters: { Flow: { Type: 'String' } },
        Resources: {
          App: {
            Type: 'AWS::Cognito::UserPoolClient',
            Properties: { UserPoolId: 'eu-west-1_aB3dE6gH9', AllowedOAuthFlows: [{ Ref: 'Flow' }] },
          },
        },
      },
      terraform: {
        variable: { flow: { type: 'string' } },
        resource: {
          aws_cognito_user_pool_client: {
            app: { name: 'app', user_pool_id: 'eu-west-1_aB3dE6gH9', allowed_oauth_flows: ['${var.flow}'] },
          },
        },
      },
    },
  ],
});
