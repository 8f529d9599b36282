import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: {
        App: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: 'eu-west-1_aB3dE6gH9' } },
      },
      terraform: { aws_cognito_user_pool_client: { app: { name: 'app', user_pool_id: 'eu-west-1_aB3dE6gH9' } } },
    },
    {
      name: 'turned off',
      cloudformation: {
        App: {
          Type: 'AWS::Cognito::UserPoolClient',
          Properties: { UserPoolId: 'eu-west-1_aB3dE6gH9', GenerateSecret: false },
        },
      },
      terraform: {
        aws_cognito_user_pool_client: {
          app: { name: 'app', user_pool_id: 'eu-west-1_aB3dE6gH9', generate_secret: false },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a secret',
      cloudformation: {
        App: {
          Type: 'AWS::Cognito::UserPoolClient',
          Properties: { UserPoolId: 'eu-west-1_aB3dE6gH9', GenerateSecret: true },
        },
      },
      terraform: {
        aws_cognito_user_pool_client: {
          app: { name: 'app', user_pool_id: 'eu-west-1_aB3dE6gH9', generate_secret: true },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Server: { Type: 'String' } },
        Resources: {
          App: {
            Type: 'AWS::Cognito::UserPoolClient',
            Properties: { UserPoolId: 'eu-west-1_aB3dE6gH9', GenerateSecret: { Ref: 'Server' } },
          },
        },
      },
      terraform: {
        variable: { server: { type: 'bool' } },
        resource: {
          aws_cognito_user_pool_client: {
            app: { name: 'app', user_pool_id: 'eu-west-1_aB3dE6gH9', generate_secret: '${var.server}' },
          },
        },
      },
    },
  ],
});
