import { defineExamples } from '../../engine/rule';

const role = (document: object) => ({
  cloudformation: { Deploy: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } } },
  terraform: { aws_iam_role: { deploy: { assume_role_policy: JSON.stringify(document) } } },
});
const both = (issuer: string, Condition?: object) =>
  role({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${issuer}` },
        ...(Condition ? { Condition } : {}),
      },
    ],
  });
const GITHUB = 'token.actions.githubusercontent.com';
const GITLAB = 'gitlab.com';
const TERRAFORM = 'app.terraform.io';
const BUILDKITE = 'agent.buildkite.com';
const sub = (issuer: string, subject: string, more: object = {}) =>
  both(issuer, { StringLike: { [`${issuer}:sub`]: subject }, ...more });

export default defineExamples({
  fails: [
    { name: 'all of a repository, pull requests included', ...sub(GITHUB, 'repo:acme/web:*') },
    { name: 'any branch', ...sub(GITHUB, 'repo:acme/web:ref:refs/heads/*') },
    { name: 'any environment, which a workflow can make up', ...sub(GITHUB, 'repo:acme/web:environment:*') },
    { name: 'any branch of a project', ...sub(GITLAB, 'project_path:acme/web:ref_type:branch:ref:*') },
    { name: 'plans as well as applies', ...sub(TERRAFORM, 'organization:acme:project:shop:workspace:web:run_phase:*') },
    { name: 'any branch of a pipeline', ...sub(BUILDKITE, 'organization:acme:pipeline:web:*') },
    {
      name: 'a repository by its claim alone',
      ...both(GITHUB, { StringEquals: { [`${GITHUB}:repository`]: 'acme/web' } }),
    },
  ],
  passes: [
    { name: 'a branch', ...sub(GITHUB, 'repo:acme/web:ref:refs/heads/main') },
    { name: 'an environment', ...sub(GITHUB, 'repo:acme/web:environment:production') },
    { name: 'tags of versions', ...sub(GITHUB, 'repo:acme/web:ref:refs/tags/v*') },
    { name: 'pull requests, on purpose', ...sub(GITHUB, 'repo:acme/web:pull_request') },
    {
      name: 'an environment by its claim',
      ...sub(GITHUB, 'repo:acme/web:*', { StringEquals: { [`${GITHUB}:environment`]: 'production' } }),
    },
    { name: 'a branch of a project', ...sub(GITLAB, 'project_path:acme/web:ref_type:branch:ref:main') },
    { name: 'applies', ...sub(TERRAFORM, 'organization:acme:project:shop:workspace:web:run_phase:apply') },
    {
      name: 'a branch of a pipeline',
      ...sub(BUILDKITE, 'organization:acme:pipeline:web:ref:refs/heads/main:commit:*'),
    },
    { name: 'no repository named either, which is told by another rule', ...sub(GITHUB, 'repo:acme/*') },
    { name: 'subjects without branches', ...sub('oidc.circleci.com/org/9c1b', 'org/9c1b/project/4711/user/*') },
  ],
  unknown: [
    {
      name: 'a subject decided at deployment',
      cloudformation: {
        Parameters: { Subject: { Type: 'String' } },
        Resources: both('gitlab.com', {
          StringLike: { 'gitlab.com:sub': { Ref: 'Subject' } },
        }).cloudformation,
      },
    },
  ],
});
