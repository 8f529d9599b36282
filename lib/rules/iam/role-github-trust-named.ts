import { defineRule } from '../../engine/rule';
import { both, negate } from '../../engine/truth';
import { holds } from '../../iam/federation';
import { GITHUB } from '../../iam/identity-providers';
import { noTokens, trust } from '../../resources/iam/trust';

export default defineRule({
  title: 'IAM roles for GitHub Actions name the organisation they trust',
  problem: 'This role can be assumed by workflows of organisations that it does not name.',
  why: 'GitHub signs tokens for every repository in the world; only the subject tells them apart.',
  fix: {
    how: 'Compare `token.actions.githubusercontent.com:sub` with `repo:<organisation>/<repository>:environment:<name>` or a branch, without wildcards before the repository.',
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
  sameAs: { checkov: ['CKV_AWS_358', 'CKV_AWS_393'] },
  resource: trust,
  check: (it) =>
    noTokens(it, (statement, provider) => both(provider.name === GITHUB, negate(holds(statement, provider, 'tenant')))),
});
