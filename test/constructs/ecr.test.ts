import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Platform } from 'aws-cdk-lib/aws-signer';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { plain } from '../../constructs/iam/cdk';
import {
  ImmutableRepository,
  LeastPrivilegeRole,
  PermissionsBoundary,
  PullThroughCache,
  SigningProfile,
} from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { defineConfig, presets } from '../../lib';
import { can } from '../../lib/iam/evaluate';
import { refusalOf, templateOf } from './subjects';

const OWN = '111122223333';
const STRANGER = '999988887777';
const known = defineConfig(presets.strict, {
  name: 'shop',
  settings: { accounts: ['444455556666'], organization: 'o-abcdefghij' },
});

function declared() {
  const [{ content } = { content: {} }] = templateOf(
    (stack) => {
      const repository = new ImmutableRepository(stack, 'Images');
      const role = new LeastPrivilegeRole(stack, 'Builds', {
        assumedBy: new ServicePrincipal('codebuild.amazonaws.com'),
        permissionsBoundary: new PermissionsBoundary(stack, 'Bounds', { services: ['ecr'] }),
      });
      repository.grantPush(role);
    },
    { config: known },
  );
  const { Resources } = JSON.parse(JSON.stringify(content).replaceAll('{"Ref":"AWS::AccountId"}', `"${OWN}"`)) as {
    Resources: Record<string, { Type: string; Properties: any }>;
  };
  return (type: string) =>
    Object.values(Resources)
      .filter(({ Type }) => Type === type)
      .map(({ Properties }) => Properties);
}

describe('an immutable repository', () => {
  const [{ RepositoryPolicyText: policy, LifecyclePolicy: lifecycle }] = declared()('AWS::ECR::Repository');
  const repository = `arn:aws:ecr:eu-west-1:${OWN}:repository/images`;
  const pulling = (account: string, context: Record<string, string | null> = {}) =>
    can({
      principal: `arn:aws:iam::${account}:role/worker`,
      action: 'ecr:BatchGetImage',
      resource: repository,
      context: { 'aws:PrincipalAccount': account, 'aws:PrincipalIsAWSService': 'false', ...context },
      identity: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'ecr:*', Resource: '*' } },
      resourcePolicy: {
        ...policy,
        Statement: [
          ...policy.Statement.map((statement: object) => ({ ...statement, Resource: '*' })),
          { Effect: 'Allow', Principal: { AWS: STRANGER }, Action: 'ecr:BatchGetImage', Resource: '*' },
        ],
      },
    }).decision;

  test('refuses other accounts, whatever a later statement allows, but not its own', () => {
    expect(pulling(OWN, { 'aws:PrincipalOrgID': 'o-abcdefghij' })).toBe('allowed');
    expect(pulling(STRANGER, { 'aws:PrincipalOrgID': 'o-zzzzzzzzzz' })).toBe('denied');
    expect(pulling(STRANGER, { 'aws:PrincipalOrgID': null })).toBe('denied');
    expect(pulling(STRANGER, { 'aws:PrincipalOrgID': 'o-abcdefghij' })).toBe('allowed');
  });

  test('removes no image that has a tag', () => {
    expect(JSON.parse(lifecycle.LifecyclePolicyText).rules.map((it: any) => it.selection.tagStatus)).toEqual([
      'untagged',
    ]);
  });

  test('grants a push on itself alone, and nothing on its key', () => {
    const [grants] = declared()('AWS::IAM::ManagedPolicy').filter(({ Path }) => Path === '/app/Stack/');
    const { Statement } = grants.PolicyDocument;
    expect(Statement).toHaveLength(2);
    expect(Statement[0].Action).toContain('ecr:PutImage');
    expect(Statement[1]).toEqual({ Effect: 'Allow', Action: 'ecr:GetAuthorizationToken', Resource: '*' });
    expect(JSON.stringify(Statement)).not.toMatch(/\*"[,\]]|kms:/);
  });

  test('has ECR sign what is pushed, where it is given a profile, by one configuration for the stack', () => {
    const [template = { name: '', content: {} }] = templateOf((stack) => {
      const signingProfile = new SigningProfile(stack, 'Releases', { platform: Platform.NOTATION_OCI_SHA384_ECDSA });
      const [images, charts] = ['Images', 'Charts'].map((id) => new ImmutableRepository(stack, id, { signingProfile }));
      images?.grantPush(new Role(stack, 'Builds', { assumedBy: new ServicePrincipal('codebuild.amazonaws.com') }));
      charts?.grantPull(new Role(stack, 'Worker', { assumedBy: new ServicePrincipal('ecs-tasks.amazonaws.com') }));
    });
    const text = JSON.stringify(template);
    const { Resources } = template.content as { Resources: Record<string, { Type: string; Properties: any }> };
    const [signing, ...more] = Object.values(Resources).filter(({ Type }) => Type === 'AWS::ECR::SigningConfiguration');
    expect(more).toEqual([]);
    const [{ RepositoryFilters: filters }, ...others] = signing?.Properties.Rules ?? [];
    expect(others).toEqual([]);
    expect(filters.map(({ Filter }: any) => Filter.Ref)).toEqual([
      expect.stringMatching(/^Images/),
      expect.stringMatching(/^Charts/),
    ]);
    expect(text.match(/signer:SignPayload/g)).toHaveLength(1);
    const lambda = () =>
      templateOf((stack) => {
        new ImmutableRepository(stack, 'Images', { signingProfile: new SigningProfile(stack, 'Releases') });
      });
    expect(refusalOf(lambda)).toContain("'Stack/Releases' signs for AWSLambda-SHA384-ECDSA");
  });

  test('says the same in Terraform, under a name that ECR takes', () => {
    const stack = new TerraformStack(new TerraformApp(), 'Shop');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
    new cdktf.ImmutableRepository(stack, 'Web_Images');
    const { resource } = stack.toTerraform();
    const [made] = Object.values<any>(resource.aws_ecr_repository);
    expect(made).toMatchObject({
      name: 'shop-web-images',
      image_tag_mutability: 'IMMUTABLE',
      image_scanning_configuration: { scan_on_push: true },
      lifecycle: { prevent_destroy: true },
    });
    const [{ policy: text }] = Object.values<any>(resource.aws_ecr_repository_policy);
    expect(text).toContain('aws:PrincipalAccount');
    expect(Object.keys(resource.aws_ecr_lifecycle_policy)).toHaveLength(1);
  });
});

describe('a pull-through cache', () => {
  const [{ content } = { content: {} }] = templateOf(
    (stack) => {
      const cache = new PullThroughCache(stack, 'Public', {
        upstreamRegistryUrl: 'public.ecr.aws',
        ecrRepositoryPrefix: 'public',
      });
      cache.grantPull(
        new LeastPrivilegeRole(stack, 'Worker', {
          assumedBy: new ServicePrincipal('codebuild.amazonaws.com'),
          permissionsBoundary: new PermissionsBoundary(stack, 'Bounds', { services: ['ecr'] }),
        }),
      );
    },
    { config: known },
  );
  const deployed = { 'AWS::AccountId': OWN, 'AWS::Partition': 'aws', 'AWS::Region': 'eu-west-1' };
  const { Resources } = plain(content, (name) => deployed[name as keyof typeof deployed] ?? name) as {
    Resources: Record<string, { Type: string; Properties: any }>;
  };
  const [made, ...others] = Object.values(Resources).filter(
    ({ Type }) => Type === 'AWS::ECR::RepositoryCreationTemplate',
  );
  const [granted] = Object.values(Resources).filter(
    ({ Type, Properties }) => Type === 'AWS::IAM::ManagedPolicy' && Properties.Path === '/app/Stack/',
  );
  const mayPull = (action: string, name: string): string =>
    can({
      principal: `arn:aws:iam::${OWN}:role/worker`,
      action,
      resource: `arn:aws:ecr:eu-west-1:${OWN}:repository/${name}`,
      context: {},
      identity: granted?.Properties.PolicyDocument,
    }).decision;

  test('has ECR make repositories that refuse strangers', () => {
    expect(others).toEqual([]);
    const { AppliedFor, Prefix, RepositoryPolicy, LifecyclePolicy } = made?.Properties ?? {};
    expect([AppliedFor, Prefix]).toEqual([['PULL_THROUGH_CACHE'], 'public']);
    const { Statement } = JSON.parse(RepositoryPolicy);
    expect(Statement).toMatchObject([{ Effect: 'Deny', Principal: '*', Action: 'ecr:*' }]);
    expect(Statement[0].Condition.StringNotEquals).toEqual({
      'aws:PrincipalAccount': [OWN, '444455556666'],
      'aws:PrincipalOrgID': 'o-abcdefghij',
    });
    expect(JSON.parse(LifecyclePolicy).rules).toHaveLength(1);
  });

  test('lets whom it grants that pull by its prefix, have what is missing fetched, and nothing else', () => {
    for (const action of ['BatchGetImage', 'GetDownloadUrlForLayer', 'BatchImportUpstreamImage', 'CreateRepository']) {
      expect(mayPull(`ecr:${action}`, 'public/docker/library/node')).toBe('allowed');
      expect(mayPull(`ecr:${action}`, 'publicity')).toBe('denied');
    }
    for (const action of ['PutImage', 'DeleteRepository', 'SetRepositoryPolicy'])
      expect(mayPull(`ecr:${action}`, 'public/docker/library/node')).toBe('denied');
  });

  test('asks for credentials where the other registry does', () => {
    const hub = { upstreamRegistryUrl: 'registry-1.docker.io', ecrRepositoryPrefix: 'hub' };
    const refusal = refusalOf(() => templateOf((stack) => new PullThroughCache(stack, 'Hub', hub)));
    expect(refusal).toContain("PullThroughCache 'Stack/Hub': registry-1.docker.io asks who pulls; give `credentials`");
  });

  test('says the same in Terraform', () => {
    const stack = new TerraformStack(new TerraformApp(), 'Shop');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
    const given = { upstreamRegistryUrl: 'quay.io', ecrRepositoryPrefix: 'quay' };
    new cdktf.PullThroughCache(stack, 'quay', given);
    const { resource } = stack.toTerraform();
    const [template] = Object.values<any>(resource.aws_ecr_repository_creation_template);
    expect(template).toMatchObject({
      ...{ prefix: 'quay', applied_for: ['PULL_THROUGH_CACHE'], image_tag_mutability: 'IMMUTABLE' },
      custom_role_arn: expect.stringMatching(/aws_iam_role/),
      repository_policy: expect.stringContaining('aws:PrincipalAccount'),
    });
    const [rule] = Object.values<any>(resource.aws_ecr_pull_through_cache_rule);
    expect(rule).toMatchObject({ ecr_repository_prefix: 'quay', upstream_registry_url: 'quay.io' });
  });
});
