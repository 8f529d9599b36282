import { defineRule } from '../../engine/rule';
import { not } from '../../engine/verdict';
import { userPoolClient } from '../../resources/cognito/user-pool-client';

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
  resource: userPoolClient,
  check: (it) => it.flows.every<string>((flow) => not(flow.is('implicit'))),
});
