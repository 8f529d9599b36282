import { Stack } from 'aws-cdk-lib';
import { GitHubDeployRole, type GitHubDeployRoleProps, PermissionsBoundary } from '../../../doors/cdk';
import { check, defineConfig, presets } from '../../../lib';
import { can } from '../../../lib/iam/evaluate';
import { templateOf } from '../subjects';
import { ACCOUNT, deployedBy, REGION } from './documents';

const PRODUCTION = { org: 'acme', repo: 'web', environment: 'production' };

const make = (stack: Stack, props: Partial<GitHubDeployRoleProps> = {}): GitHubDeployRole =>
  new GitHubDeployRole(stack, 'Deploy', {
    sources: PRODUCTION,
    permissionsBoundary: new PermissionsBoundary(stack, 'Boundary', { services: ['sts'] }),
    ...props,
  });

const trustOf = (props: Partial<GitHubDeployRoleProps>): any =>
  deployedBy((stack) => make(stack, props))('AWS::IAM::Role')[0].AssumeRolePolicyDocument.Statement[0];

const bootstrap = (name: string, qualifier = 'hnb659fds') =>
  `arn:aws:iam::${ACCOUNT}:role/cdk-${qualifier}-${name}-${ACCOUNT}-${REGION}`;

test('takes tokens of one environment, for AWS', () => {
  const statement = trustOf({});
  expect(statement).toMatchObject({
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: {
        'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
        'token.actions.githubusercontent.com:sub': ['repo:acme/web:environment:production'],
      },
    },
  });
  expect(Object.keys(statement.Principal)).toEqual(['Federated']);
});

test('takes tokens of branches, tags and several repositories', () => {
  const sources = [
    { org: 'acme', repo: 'web', ref: 'refs/heads/main' },
    { org: 'acme@12', repo: 'api@34', ref: 'refs/tags/v1.0' },
  ];
  expect(trustOf({ sources }).Condition.StringEquals['token.actions.githubusercontent.com:sub']).toEqual([
    'repo:acme/web:ref:refs/heads/main',
    'repo:acme@12/api@34:ref:refs/tags/v1.0',
  ]);
});

test('an account has one provider: roles share it, or are given it', () => {
  const twice = deployedBy((stack) => {
    const permissionsBoundary = new PermissionsBoundary(stack, 'Bounds', { services: ['sts'] });
    for (const id of ['One', 'Two']) new GitHubDeployRole(stack, id, { sources: PRODUCTION, permissionsBoundary });
  });
  expect(twice('AWS::IAM::OIDCProvider')).toMatchObject([
    { Url: 'https://token.actions.githubusercontent.com', ClientIdList: ['sts.amazonaws.com'] },
  ]);
  expect(twice('AWS::IAM::OIDCProvider')[0]).not.toHaveProperty('ThumbprintList');
  const given = deployedBy((stack) => make(stack, { identityProviderArn: GitHubDeployRole.existingProvider() }));
  expect(given('AWS::IAM::OIDCProvider')).toEqual([]);
  expect(given('AWS::IAM::Role')[0].AssumeRolePolicyDocument.Statement[0].Principal.Federated).toBe(
    `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`,
  );
});

describe('what it may do', () => {
  const rolesIn = (build: (stack: Stack) => unknown, at: RegExp): string[] => {
    const [policy] = deployedBy(build)('AWS::IAM::ManagedPolicy').filter(({ Description }) => at.test(Description));
    expect(policy.PolicyDocument.Statement.map((statement: any) => [statement.Effect, statement.Action])).toEqual([
      ['Allow', 'sts:AssumeRole'],
    ]);
    const [{ Resource }] = policy.PolicyDocument.Statement;
    return Array.isArray(Resource) ? Resource : [Resource];
  };

  test('is to take the roles of the bootstrap of its stack’s account and region', () => {
    expect(rolesIn((stack) => make(stack), /Deploy is granted/)).toEqual(
      ['deploy-role', 'file-publishing-role', 'image-publishing-role', 'lookup-role'].map((name) => bootstrap(name)),
    );
  });

  test('is for other targets, and another qualifier, where they are given', () => {
    const targets = [{ account: '444455556666', region: 'us-east-1' }];
    expect(rolesIn((stack) => make(stack, { targets, qualifier: 'shop' }), /Deploy is granted/)).toContain(
      'arn:aws:iam::444455556666:role/cdk-shop-deploy-role-444455556666-us-east-1',
    );
  });

  test('is to look things up where it is for pull requests', () => {
    const build = (stack: Stack) => make(stack).forPullRequests();
    expect(rolesIn(build, /PullRequests is granted/)).toEqual([bootstrap('lookup-role')]);
    const subjects = deployedBy(build)('AWS::IAM::Role').map(
      ({ AssumeRolePolicyDocument }) =>
        AssumeRolePolicyDocument.Statement[0].Condition.StringEquals['token.actions.githubusercontent.com:sub'],
    );
    expect(subjects).toEqual([['repo:acme/web:environment:production'], ['repo:acme/web:pull_request']]);
    const stack = new Stack();
    const role = make(stack);
    expect(role.forPullRequests()).toBe(role.forPullRequests());
  });

  test('goes through its boundary', () => {
    const [boundary, ...others] = deployedBy((stack) => make(stack))('AWS::IAM::ManagedPolicy').sort((a, b) =>
      a.id < b.id ? -1 : 1,
    );
    const ask = (resource: string) =>
      can({
        principal: `arn:aws:iam::${ACCOUNT}:role/app/Stack/Deploy`,
        action: 'sts:AssumeRole',
        resource,
        identity: others.map(({ PolicyDocument }) => PolicyDocument),
        boundary: boundary.PolicyDocument,
      }).decision;
    expect(ask(bootstrap('deploy-role'))).toBe('allowed');
    expect(ask(bootstrap('cfn-exec-role'))).toBe('denied');
    expect(ask(`arn:aws:iam::${ACCOUNT}:role/admin`)).toBe('denied');
  });
});

test('has no findings, with the role for pull requests', () => {
  const { findings } = check(
    templateOf((stack) => make(stack).forPullRequests()),
    defineConfig(presets.strict),
  );
  expect(findings.map(({ rule, resource }) => `${rule} ${resource}`)).toEqual([]);
});

test.each<[string, unknown, string]>([
  ['any organisation', { ...PRODUCTION, org: '*' }, "org is '*'; name one, without wildcards"],
  ['any repository', { ...PRODUCTION, repo: 'web-?' }, "repo is 'web-?'; name one"],
  ['no repository', { org: 'acme', environment: 'production' }, "repo is ''; name one"],
  ['any environment', { ...PRODUCTION, environment: 'prod*' }, "environment is 'prod*'; name one"],
  ['an empty environment', { ...PRODUCTION, environment: '' }, "environment is ''; name one"],
  ['any branch', { org: 'acme', repo: 'web', ref: 'refs/heads/*' }, "ref is 'refs/heads/*'; name one branch or tag"],
  ['a branch by half a name', { org: 'acme', repo: 'web', ref: 'main' }, "ref is 'main'; name one branch or tag"],
  ['a pull request', { org: 'acme', repo: 'web', ref: 'refs/pull/1/merge' }, "ref is 'refs/pull/1/merge'"],
  ['pull requests', { org: 'acme', repo: 'web', pullRequest: true }, 'pull requests get the role of forPullRequests()'],
  ['both', { ...PRODUCTION, ref: 'refs/heads/main' }, 'a source names either an environment or a ref'],
  ['nothing', [], 'it names no source; name one'],
  ['eleven', Array.from({ length: 11 }, (_, at) => ({ ...PRODUCTION, repo: `web-${at}` })), 'it names 11 sources'],
])('refuses %s', (_, sources, message) => {
  expect(() => make(new Stack(), { sources } as never)).toThrow(message);
  expect(() => make(new Stack(), { sources } as never)).toThrow("GitHubDeployRole 'Default/Deploy': ");
});
