import type { Stack } from 'aws-cdk-lib';
import { GitLabDeployRole, type GitLabDeployRoleProps, PermissionsBoundary } from '../../../doors/cdk';
import { refusalOf } from '../subjects';
import { ACCOUNT, deployedBy } from './documents';

const make = (stack: Stack, props: Partial<GitLabDeployRoleProps> = {}, id = 'Deploy'): GitLabDeployRole =>
  new GitLabDeployRole(stack, id, {
    sources: { project: 'acme/shop', branch: 'main' },
    permissionsBoundary: new PermissionsBoundary(stack, `${id}Boundary`, { services: ['sts'] }),
    ...props,
  });

const trustOf = (props: Partial<GitLabDeployRoleProps>): any =>
  deployedBy((stack) => make(stack, props))('AWS::IAM::Role')[0].AssumeRolePolicyDocument.Statement[0];

test('takes tokens of one branch of a project, for an audience', () => {
  expect(trustOf({})).toMatchObject({
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: {
        'gitlab.com:aud': 'https://gitlab.com',
        'gitlab.com:sub': ['project_path:acme/shop:ref_type:branch:ref:main'],
      },
    },
  });
});

test('takes tokens of tags, of projects in groups of groups, and of an instance of one’s own', () => {
  const sources = [
    { project: 'acme/platform/shop', tag: 'v1.0' },
    { project: 'acme/web', branch: 'release/2' },
  ];
  expect(trustOf({ sources, host: 'gitlab.acme.com', audience: 'deploy-shop' }).Condition).toEqual({
    StringEquals: {
      'gitlab.acme.com:aud': 'deploy-shop',
      'gitlab.acme.com:sub': [
        'project_path:acme/platform/shop:ref_type:tag:ref:v1.0',
        'project_path:acme/web:ref_type:branch:ref:release/2',
      ],
    },
  });
});

test('roles share the provider of an instance, which knows the audiences of all of them', () => {
  const made = deployedBy((stack) => {
    make(stack, { audience: 'one' }, 'One');
    make(stack, { audience: 'two' }, 'Two');
    make(stack, { host: 'gitlab.acme.com' }, 'Own');
  });
  expect(made('AWS::IAM::OIDCProvider')).toMatchObject([
    { Url: 'https://gitlab.com', ClientIdList: ['one', 'two'] },
    { Url: 'https://gitlab.acme.com', ClientIdList: ['https://gitlab.acme.com'] },
  ]);
  const given = `arn:aws:iam::${ACCOUNT}:oidc-provider/gitlab.com`;
  expect(deployedBy((stack) => make(stack, { identityProviderArn: given }))('AWS::IAM::OIDCProvider')).toEqual([]);
});

test.each([
  [{ sources: { project: 'acme/*', branch: 'main' } }, "project is 'acme/*'"],
  [{ sources: { project: 'acme', branch: 'main' } }, "project is 'acme'"],
  [{ sources: { project: 'acme/shop:x', branch: 'main' } }, "project is 'acme/shop:x'"],
  [{ sources: { project: 'acme/shop', branch: '*' } }, "branch is '*'"],
  [{ sources: { project: 'acme/shop', branch: 'refs/heads/main' } }, 'name one by its short name'],
  [{ sources: { project: 'acme/shop', tag: 'v*' } }, "tag is 'v*'"],
  [{ sources: { project: 'acme/shop' } }, 'either a branch or a tag'],
  [{ sources: { project: 'acme/shop', branch: 'main', tag: 'v1' } }, 'either a branch or a tag'],
  [{ sources: [] }, 'it names no source'],
  [{ host: 'https://gitlab.acme.com' }, "host is 'https://gitlab.acme.com'"],
] as const)('refuses %j', (props, said) => {
  const refused = refusalOf(() => deployedBy((stack) => make(stack, props as Partial<GitLabDeployRoleProps>)));
  expect(refused).toContain(said);
  expect(refused).toContain("GitLabDeployRole '");
});
