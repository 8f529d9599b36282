import { defineRule } from '../../engine/rule';
import { both, negate } from '../../engine/truth';
import { holds } from '../../iam/federation';
import { noTokens, trust } from '../../resources/iam/trust';

export default defineRule({
  title: 'IAM roles for pipelines name the branch, environment or phase they trust',
  problem: 'This role can be assumed from any branch of the project that it trusts, or by its pull requests or plans.',
  why: 'Whoever may push a branch, or open a pull request from one, uses the role before anyone has reviewed the change.',
  fix: {
    how: 'End the subject with what may deploy, without wildcards: `:environment:production` or `:ref:refs/heads/main` (GitHub), `:ref_type:branch:ref:main` (GitLab), `:run_phase:apply` (HCP Terraform); give pull requests and plans a role of their own that reads only.',
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
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: trust,
  check: (it) =>
    noTokens(it, (statement, provider) =>
      both(
        holds(statement, provider, 'tenant'),
        holds(statement, provider, 'project'),
        negate(holds(statement, provider, 'ref')),
      ),
    ),
});
