import { accessesOf } from '../../lib/access';
import { readInputs } from '../../lib/read/inputs';

const TRUST = (subject: string, operator = 'StringLike') => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: 'sts:AssumeRoleWithWebIdentity',
      Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
      Condition: { [operator]: { 'token.actions.githubusercontent.com:sub': subject } },
    },
  ],
});

const template = (subject: string, operator?: string) => ({
  Resources: {
    Deploy: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'deploy',
        AssumeRolePolicyDocument: TRUST(subject, operator),
        Policies: [
          {
            PolicyName: 'put',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [{ Effect: 'Allow', Action: 's3:PutObject', Resource: '*' }],
            },
          },
        ],
      },
    },
    Uploads: { Type: 'AWS::S3::Bucket' },
  },
});

const workflow = (on: string, job = '', role = 'arn:aws:iam::111122223333:role/deploy') => `on: ${on}
jobs:
  deploy:
    runs-on: ubuntu-24.04
    ${job}
    steps:
      - run: make
      - uses: aws-actions/configure-aws-credentials@ececac1a45f3b08a01d2dd070d28d111c5fe6722
        with: { role-to-assume: '${role}', aws-region: eu-west-1 }
`;

function ways(subject: string, flow: string, operator?: string): string[] {
  const templates = readInputs([
    { name: '.github/workflows/deploy.yml', content: flow },
    { name: 'template.json', content: template(subject, operator) },
  ]);
  const [access] = accessesOf(templates).whoCan('s3:PutObject', 'Uploads/a.txt');
  expect(access?.principal).toBe('Deploy');
  for (const { at } of access!.workflows) expect(at).toMatchObject({ file: '.github/workflows/deploy.yml', line: 8 });
  return access!.workflows.map(({ words }) => words);
}

const FROM = 'from jobs.deploy.steps[1] on';

test.each([
  ['repo:acme/web:*', 'push', [`${FROM} push, as ref:refs/heads/*`, `${FROM} push, as ref:refs/tags/*`]],
  ['repo:acme/*', 'pull_request', [`${FROM} pull_request, as pull_request`]],
  [
    'repo:acme/web:ref:refs/heads/main',
    '{ push: { branches: [main, develop] } }',
    [`${FROM} push, as ref:refs/heads/main`],
  ],
  ['repo:acme/web:ref:refs/heads/main', 'push', [`perhaps ${FROM} push, as ref:refs/heads/*`]],
  ['repo:acme/web:ref:refs/tags/v*', '{ push: { tags: [v1] } }', [`${FROM} push, as ref:refs/tags/v1`]],
  ['repo:acme/web:environment:production', 'push', []],
  ['repo:acme/web:ref:refs/heads/main', 'pull_request', []],
])('a role for %s can be had on %s', (subject, on, expected) => {
  expect(ways(subject, workflow(on))).toEqual(expected);
});

test('a job of an environment is known by that alone', () => {
  const flow = workflow('push', 'environment: production');
  expect(ways('repo:acme/web:environment:production', flow)).toEqual([`${FROM} push, as environment:production`]);
  expect(ways('repo:acme/web:ref:refs/heads/main', flow)).toEqual([]);
});

test('a star without StringLike is a letter that no run has', () => {
  expect(ways('repo:acme/web:*', workflow('push'), 'StringEquals')).toEqual([]);
});

test('another role of the account is another', () => {
  expect(ways('repo:acme/web:*', workflow('push', '', 'arn:aws:iam::111122223333:role/other'))).toEqual([]);
});

test('a role that only the run names may be this one', () => {
  expect(ways('repo:acme/web:*', workflow('pull_request', '', '${{ vars.ROLE }}'))).toEqual([
    `perhaps ${FROM} pull_request, as pull_request`,
  ]);
});
