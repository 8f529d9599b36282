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
const CIRCLECI = 'oidc.circleci.com/org/9c1b';
const BITBUCKET = 'api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc';
const TERRAFORM = 'app.terraform.io';
const EKS = 'oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF';
const sub = (issuer: string, subject: string, more: object = {}) =>
  both(issuer, { StringLike: { [`${issuer}:sub`]: subject }, ...more });

export default defineExamples({
  fails: [
    { name: 'every repository of an organisation', ...sub(GITHUB, 'repo:acme/*') },
    { name: 'repositories whose names begin alike', ...sub(GITHUB, 'repo:acme/web*:ref:refs/heads/main') },
    { name: 'every project of a group', ...sub(GITLAB, 'project_path:acme/*:ref_type:branch:ref:main') },
    { name: 'every project of a host', ...sub('git.acme.example', 'project_path:*:ref_type:branch:ref:main') },
    { name: 'every project of a CircleCI organisation', ...sub(CIRCLECI, 'org/9c1b/project/*/user/*') },
    { name: 'the audience alone', ...both(CIRCLECI, { StringEquals: { [`${CIRCLECI}:aud`]: '9c1b' } }) },
    { name: 'every repository of a workspace', ...sub(BITBUCKET, '*') },
    {
      name: 'every workspace of an organisation',
      ...sub(TERRAFORM, 'organization:acme:project:*:workspace:*:run_phase:apply'),
    },
    { name: 'every pipeline', ...sub('agent.buildkite.com', 'organization:acme:*') },
    { name: 'every service account of a cluster', ...sub(EKS, 'system:serviceaccount:*:*') },
    { name: 'no condition, for a cluster', ...both(EKS) },
  ],
  passes: [
    { name: 'a repository', ...sub(GITHUB, 'repo:acme/web:*') },
    {
      name: 'a repository among those of an organisation',
      ...sub(GITHUB, 'repo:acme/*', { StringEquals: { [`${GITHUB}:repository_id`]: '4711' } }),
    },
    { name: 'a project', ...sub(GITLAB, 'project_path:acme/shop/web:ref_type:branch:ref:*') },
    { name: 'a project of CircleCI', ...sub(CIRCLECI, 'org/9c1b/project/4711/user/*') },
    { name: 'a repository of Bitbucket', ...sub(BITBUCKET, '{11111111-2222-3333-4444-555555555555}:*') },
    { name: 'a workspace', ...sub(TERRAFORM, 'organization:acme:project:*:workspace:web:run_phase:*') },
    { name: 'a pipeline', ...sub('agent.buildkite.com', 'organization:acme:pipeline:web:*') },
    { name: 'a stack', ...sub('acme.app.spacelift.io', 'space:*:stack:web:*') },
    { name: 'a namespace', ...sub(EKS, 'system:serviceaccount:web:*') },
    { name: 'an organisation not named either, which is told by another rule', ...sub(GITHUB, 'repo:*') },
    {
      name: 'a provider without projects',
      ...both('accounts.google.com', { StringEquals: { 'accounts.google.com:aud': 'app' } }),
    },
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
