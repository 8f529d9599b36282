import { defineExamples } from '../../engine/rule';

const client = (properties: object = {}) => ({
  App: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: 'eu-west-1_aB3dE6gH9', ...properties } },
});
const terraformClient = (args: object = {}) => ({
  aws_cognito_user_pool_client: { app: { name: 'app', user_pool_id: 'eu-west-1_aB3dE6gH9', ...args } },
});

export default defineExamples({
  fails: [
    {
      name: 'switched off',
      cloudformation: client({ PreventUserExistenceErrors: 'LEGACY' }),
      terraform: terraformClient({ prevent_user_existence_errors: 'LEGACY' }),
    },
    {
      name: 'nothing said',
      cloudformation: client(),
      terraform: terraformClient(),
    },
  ],
  passes: [
    {
      name: 'switched on',
      cloudformation: client({ PreventUserExistenceErrors: 'ENABLED' }),
      terraform: terraformClient({ prevent_user_existence_errors: 'ENABLED' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: client({ PreventUserExistenceErrors: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: terraformClient({ prevent_user_existence_errors: '${var.choice}' }),
      },
    },
  ],
});
