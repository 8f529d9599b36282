import { withSteps, workflowExamples } from './example-workflow';

const role = (subject: string, name = 'deploy') =>
  JSON.stringify({
    Resources: {
      Deploy: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: name,
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: 'sts:AssumeRoleWithWebIdentity',
                Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
                Condition: {
                  StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
                  StringLike: { 'token.actions.githubusercontent.com:sub': subject },
                },
              },
            ],
          },
        },
      },
    },
  });

const taking = (on: string, subject: string, { job = '', arn = 'arn:aws:iam::111122223333:role/deploy' } = {}) => ({
  'template.json': role(subject),
  '.github/workflows/deploy.yml': withSteps(
    `
- uses: aws-actions/configure-aws-credentials@ececac1a45f3b08a01d2dd070d28d111c5fe6722
  with:
    role-to-assume: ${arn}
    aws-region: eu-west-1
`,
    { on, job },
  ),
});

export default workflowExamples({
  fails: [
    { name: 'any run of the repository', github: taking('pull_request', 'repo:acme/web:*') },
    { name: 'its pull requests', github: taking('[push, pull_request]', 'repo:acme/web:pull_request') },
    {
      name: 'any run of the repository, on pull_request_target',
      github: taking('pull_request_target', 'repo:acme/web:*'),
    },
    {
      name: 'an environment that pull requests name too',
      github: taking('pull_request', 'repo:acme/web:environment:production', { job: 'environment: production' }),
    },
  ],
  passes: [
    { name: 'a branch', github: taking('{ push: { branches: [main] } }', 'repo:acme/web:ref:refs/heads/main') },
    {
      name: 'an environment, for branches',
      github: taking('push', 'repo:acme/web:environment:production', { job: 'environment: production' }),
    },
  ],
  unknown: [
    {
      name: 'what a run on pull_request_target may be called',
      github: taking('pull_request_target', 'repo:acme/web:pull_request'),
    },
    {
      name: 'the branch, by which a run on pull_request_target may be called',
      github: taking('pull_request_target', 'repo:acme/web:ref:refs/heads/*'),
    },
    {
      name: 'a role that the run names',
      github: taking('pull_request', 'repo:acme/web:*', { arn: '${{ vars.ROLE }}' }),
    },
  ],
  notApplicable: [
    { name: 'the role lets in a branch alone', github: taking('pull_request', 'repo:acme/web:ref:refs/heads/main') },
    {
      name: 'a role of another template',
      github: taking('pull_request', 'repo:acme/web:*', { arn: 'arn:aws:iam::111122223333:role/other' }),
    },
  ],
});
