import { defineResource, fact } from '../../engine/rule';

/** What an app signs users of a user pool in with. */
export const userPoolClient = defineResource({
  cloudformation: 'AWS::Cognito::UserPoolClient',
  terraform: 'aws_cognito_user_pool_client',
  facts: {
    flows: fact<string[]>('AllowedOAuthFlows', 'allowed_oauth_flows'),
    /** `LEGACY` where nothing is said. */
    userExistenceErrors: fact<string>('PreventUserExistenceErrors', 'prevent_user_existence_errors'),
    /** On where nothing is said. */
    revocable: fact<boolean>('EnableTokenRevocation', 'enable_token_revocation'),
  },
});
