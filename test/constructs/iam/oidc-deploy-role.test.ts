import type { Stack } from 'aws-cdk-lib';
import type { DeploySource } from '../../../constructs/iam/oidc-deploy-role/sources';
import { OidcDeployRole, PermissionsBoundary } from '../../../doors/cdk';
import { check, defineConfig, presets } from '../../../lib';
import { IDENTITY_PROVIDERS } from '../../../lib/iam/identity-providers';
import { refusalOf, templateOf } from '../subjects';
import { deployedBy } from './documents';

const ID = '0a1b2c3d-0a1b-4a1b-8a1b-0a1b2c3d4e5f';

const make = (source: DeploySource) => (stack: Stack) =>
  new OidcDeployRole(stack, 'Deploy', {
    source,
    permissionsBoundary: new PermissionsBoundary(stack, 'Boundary', { services: ['sts'] }),
  });

const SOURCES = {
  bitbucket: {
    source: {
      provider: 'bitbucket',
      ...{ workspace: 'acme', workspaceId: `{${ID}}` },
      ...{ repositoryId: `{${ID}}`, environmentId: `{${ID}}` },
    },
    issuer: 'api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc',
    audience: `ari:cloud:bitbucket::workspace/${ID}`,
    subject: `{${ID}}:{${ID}}:*`,
  },
  circleci: {
    source: {
      provider: 'circleci',
      ...{ organizationId: ID, projectId: ID },
      ...{ repository: 'github.com/acme/shop', branch: 'main' },
    },
    issuer: `oidc.circleci.com/org/${ID}`,
    audience: ID,
    subject: `org/${ID}/project/${ID}/user/*/vcs-origin/github.com/acme/shop/vcs-ref/refs/heads/main`,
  },
  buildkite: {
    source: { provider: 'buildkite', organization: 'acme', pipeline: 'shop', branch: 'main' },
    issuer: 'agent.buildkite.com',
    audience: 'sts.amazonaws.com',
    subject: 'organization:acme:pipeline:shop:ref:refs/heads/main:commit:*',
  },
  'hcp-terraform': {
    source: { provider: 'hcp-terraform', organization: 'acme', project: 'Default Project', workspace: 'production' },
    issuer: 'app.terraform.io',
    audience: 'aws.workload.identity',
    subject: 'organization:acme:project:Default Project:workspace:production:run_phase:apply',
  },
} as const;

describe.each(Object.entries(SOURCES))('%s', (_, { source, issuer, audience, subject }) => {
  test('takes tokens of one place of one project', () => {
    const made = deployedBy(make(source));
    const [{ Condition }] = made('AWS::IAM::Role')[0].AssumeRolePolicyDocument.Statement;
    const operator = subject.includes('*') ? 'StringLike' : 'StringEquals';
    expect(Condition.StringEquals[`${issuer}:aud`]).toBe(audience);
    expect(Condition[operator][`${issuer}:sub`]).toEqual([subject]);
    expect(made('AWS::IAM::OIDCProvider')).toMatchObject([{ Url: `https://${issuer}`, ClientIdList: [audience] }]);
  });

  test('is of a provider that rules know, and none finds fault with its trust', () => {
    expect(IDENTITY_PROVIDERS.some((provider) => provider.issuer.test(issuer))).toBe(true);
    const { findings } = check(templateOf(make(source)), defineConfig(presets.strict));
    expect(findings.map(({ rule }) => rule)).toEqual([]);
  });

  test('refuses a source with a wildcard, or a part left out, by its name', () => {
    for (const part of Object.keys(source).filter((name) => name !== 'provider'))
      for (const value of ['*', undefined])
        expect(refusalOf(() => deployedBy(make({ ...source, [part]: value } as DeploySource)))).toMatch(
          new RegExp(`OidcDeployRole '.*: ${part} is '${value === '*' ? '\\*' : ''}'; name one`),
        );
  });
});

test('refuses a provider that it does not know', () =>
  expect(refusalOf(() => deployedBy(make({ provider: '__proto__' } as never)))).toContain(
    'name one of bitbucket, circleci, buildkite, hcp-terraform',
  ));
