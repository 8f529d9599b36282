import { defineRule } from '../../engine/rule';
import { both, negate } from '../../engine/truth';
import { holds } from '../../iam/federation';
import { GITHUB } from '../../iam/identity-providers';
import { noTokens, trust } from '../../resources/iam/trust';

export default defineRule({
  title: 'IAM roles accept only tokens that were made for them',
  problem: 'This role accepts tokens that its identity provider makes for others.',
  why: 'Public identity providers sign tokens for everyone; without a condition on the claim that tells them apart, each of them opens the role.',
  fix: {
    how: 'Add a StringEquals condition that names your organisation on the provider’s `:sub` key, or your application on `:aud` where the provider gives audiences to nobody else.',
    properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sts:AssumeRoleWithWebIdentity',
            Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
            Condition: {
              StringEquals: {
                'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
                'token.actions.githubusercontent.com:sub': 'repo:acme/web:environment:production',
              },
            },
          },
        ],
      },
    },
    arguments: {
      assume_role_policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sts:AssumeRoleWithWebIdentity',
            Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
            Condition: {
              StringEquals: {
                'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
                'token.actions.githubusercontent.com:sub': 'repo:acme/web:environment:production',
              },
            },
          },
        ],
      }),
    },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  resource: trust,
  check: (it) =>
    noTokens(
      it,
      // GitHub has a rule of its own.
      (statement, provider) => both(provider.name !== GITHUB, negate(holds(statement, provider, 'tenant'))),
    ),
});
