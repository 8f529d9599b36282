import { defineRule } from '../../engine/rule';
import { both, negate } from '../../engine/truth';
import { holds } from '../../iam/federation';
import { noTokens, trust } from '../../resources/iam/trust';

export default defineRule({
  title: 'IAM roles for pipelines and clusters name the repository, project or namespace they trust',
  problem: 'This role can be assumed from every project of the organisation that it trusts.',
  why: 'Whoever can make a repository, pipeline or namespace there, or change the least guarded one, takes over all the role may do.',
  fix: {
    how: 'Compare the provider’s `:sub` key with a subject that names the project, without wildcards before its end: `repo:acme/web:environment:production` (GitHub), `project_path:acme/web:ref_type:branch:ref:main` (GitLab), `organization:acme:project:web:workspace:production:run_phase:apply` (HCP Terraform), `org/<id>/project/<id>/user/*` (CircleCI), `{<uuid of the repository>}:*` (Bitbucket), `system:serviceaccount:web:server` (EKS).',
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
  severity: 'high',
  preset: 'baseline',
  controls: {},
  resource: trust,
  check: (it) =>
    noTokens(it, (statement, provider) =>
      both(holds(statement, provider, 'tenant'), negate(holds(statement, provider, 'project'))),
    ),
});
