import { defineResource, defineRule, fact } from '../../engine/rule';
import { not } from '../../engine/verdict';

export default defineRule({
  title: 'Cognito user pool clients do not use the implicit flow',
  problem: 'This client is handed its tokens by the implicit flow.',
  why: 'Tokens in the address of a page end up in browser histories, logs and referrers, and whoever finds them is signed in.',
  fix: {
    how: 'Use the authorization code flow, with PKCE where the client cannot keep a secret.',
    cdk: 'oAuth: { flows: { authorizationCodeGrant: true } }',
    properties: { AllowedOAuthFlows: ['code'] },
    arguments: { allowed_oauth_flows: ['code'] },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  resource: defineResource({
    cloudformation: 'AWS::Cognito::UserPoolClient',
    terraform: 'aws_cognito_user_pool_client',
    facts: { flows: fact<string[]>('AllowedOAuthFlows', 'allowed_oauth_flows') },
  }),
  check: (it) => it.flows.every<string>((flow) => not(flow.is('implicit'))),
});
