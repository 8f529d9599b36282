import { defineRule } from '../../engine/rule';
import { userPoolClient } from '../../resources/cognito/user-pool-client';

export default defineRule({
  title: 'Tokens of Cognito user pool clients can be revoked',
  problem: 'Tokens that this client was handed cannot be revoked.',
  why: 'Whoever has stolen a refresh token gets new access with it until it expires, a month later unless told otherwise.',
  fix: {
    how: 'Leave token revocation on.',
    cdk: { enableTokenRevocation: true },
    properties: { EnableTokenRevocation: true },
    arguments: { enable_token_revocation: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  resource: userPoolClient,
  check: (it) => it.revocable.isNot(false),
});
