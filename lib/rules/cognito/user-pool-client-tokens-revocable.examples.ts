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
      cloudformation: client({ EnableTokenRevocation: false }),
      terraform: terraformClient({ enable_token_revocation: false }),
    },
  ],
  passes: [
    {
      name: 'switched on',
      cloudformation: client({ EnableTokenRevocation: true }),
      terraform: terraformClient({ enable_token_revocation: true }),
    },
    {
      name: 'nothing said',
      cloudformation: client(),
      terraform: terraformClient(),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: client({ EnableTokenRevocation: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: terraformClient({ enable_token_revocation: '${var.choice}' }),
      },
    },
  ],
});
