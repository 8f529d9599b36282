import { defineResource, fact } from '../../engine/rule';

/** An Amplify app. */
export const app = defineResource({
  cloudformation: 'AWS::Amplify::App',
  terraform: 'aws_amplify_app',
  facts: {
    variables: fact<unknown>('EnvironmentVariables', 'environment_variables'),
    accessToken: fact<string>('AccessToken', 'access_token'),
    oauthToken: fact<string>('OauthToken', 'oauth_token'),
    password: fact<string>('BasicAuthConfig.Password', 'basic_auth_credentials'),
    branchPassword: fact<string>(
      'AutoBranchCreationConfig.BasicAuthConfig.Password',
      'auto_branch_creation_config.basic_auth_credentials',
    ),
  },
});
