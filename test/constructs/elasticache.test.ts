import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { SecretValue } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { App, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { network, vpcIn } from '../../constructs/ec2/weakenings';
import {
  HardenedCache,
  type HardenedCacheProps,
  HardenedServerlessCache,
  type HardenedServerlessCacheProps,
  LeastPrivilegeRole,
  PermissionsBoundary,
} from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check } from '../../lib';
import { refusalOf, strict, templateOf } from './subjects';

function declaredBy(props: Partial<HardenedCacheProps> = {}, also?: (cache: HardenedCache) => unknown) {
  const [template = { name: '', content: {} }] = templateOf((stack) => {
    const cache = new HardenedCache(stack, 'Sessions', { vpc: vpcIn(stack), ...props });
    also?.(cache);
  });
  const { Resources } = template.content as { Resources: Record<string, { Type: string; Properties: any }> };
  const ofType = (type: string) =>
    Object.values(Resources)
      .filter(({ Type }) => Type === `AWS::${type}`)
      .map(({ Properties }) => Properties);
  return { ofType, findings: check([template], strict).findings.map(({ rule }) => rule) };
}

const roleBeside = (cache: Construct) =>
  new LeastPrivilegeRole(cache, 'Role', {
    assumedBy: new ServicePrincipal('codebuild.amazonaws.com'),
    permissionsBoundary: new PermissionsBoundary(cache, 'Bounds', { services: ['elasticache'] }),
  });

describe('a hardened cache', () => {
  test('has one user, who logs in with tokens of IAM', () => {
    const { ofType } = declaredBy();
    const users = ofType('ElastiCache::User');
    expect(users).toEqual([
      expect.objectContaining({
        Engine: 'valkey',
        AuthenticationMode: { Type: 'iam' },
        AccessString: expect.stringContaining('-@dangerous'),
      }),
    ]);
    // IAM takes no user whose name and id differ.
    expect(users[0].UserName).toBe(users[0].UserId);
    expect(users[0].UserId).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
    expect(ofType('ElastiCache::ReplicationGroup')[0].UserGroupIds).toHaveLength(1);
  });

  test('of Redis has the user called default, who may do nothing, and no findings', () => {
    const { ofType, findings } = declaredBy({ engine: 'redis', engineVersion: '7.1' });
    expect(ofType('ElastiCache::User').map(({ UserName, AccessString }) => [UserName, AccessString])).toContainEqual([
      'default',
      'off ~* -@all',
    ]);
    expect(findings).toEqual([]);
  });

  test('makes no users where it is given some, or a token that is kept elsewhere', () => {
    expect(declaredBy({ userGroupIds: ['teams'] }).ofType('ElastiCache::User')).toEqual([]);
    const authToken = SecretValue.secretsManager('sessions').unsafeUnwrap();
    const { ofType, findings } = declaredBy({ authToken });
    expect(ofType('ElastiCache::User')).toEqual([]);
    expect(findings).toEqual([]);
  });

  test('grants connections as its user, by name', () => {
    const { ofType } = declaredBy({}, (cache) => cache.grantConnect(roleBeside(cache)));
    const grants = JSON.stringify(ofType('IAM::ManagedPolicy'));
    expect(grants).toContain('"elasticache:Connect"');
    expect(grants).toContain(':replicationgroup:');
    expect(grants).toMatch(/:user:[a-z]/);
    const error = refusalOf(() =>
      declaredBy({ userGroupIds: ['teams'] }, (cache) => cache.grantConnect(roleBeside(cache))),
    );
    expect(error).toContain("HardenedCache 'Stack/Sessions': it makes no user of its own");
  });

  test('lets clients in only as it is told', () => {
    const [group] = declaredBy().ofType('EC2::SecurityGroup');
    expect(group.SecurityGroupIngress).toBeUndefined();
    const told = declaredBy({ port: 6380 }, (cache) => cache.connections.allowDefaultPortInternally());
    expect(told.ofType('EC2::SecurityGroupIngress')[0]).toMatchObject({ FromPort: 6380, ToPort: 6380 });
  });

  test('is the same in Terraform', () => {
    const stack = new TerraformStack(new App(), 'shop');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
    new cdktf.HardenedCache(stack, 'sessions', { ...network, engine: 'redis' });
    stack.prepareStack();
    const { resource } = stack.toTerraform();
    const [group] = Object.values<any>(resource.aws_elasticache_replication_group);
    expect(group).toMatchObject({ transit_encryption_enabled: true, multi_az_enabled: true, num_cache_clusters: 2 });
    expect(group.replication_group_id).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
    expect(Object.values<any>(resource.aws_elasticache_user).map(({ user_name }) => user_name)).toContain('default');
    expect(check([{ name: 'shop.tf.json', content: stack.toTerraform() }], strict).findings).toEqual([]);
  });
});

describe('a hardened serverless cache', () => {
  const made = (
    props: Partial<HardenedServerlessCacheProps> = {},
    also?: (cache: HardenedServerlessCache) => unknown,
  ) => {
    const [template = { name: '', content: {} }] = templateOf((stack) => {
      const cache = new HardenedServerlessCache(stack, 'Sessions', { vpc: vpcIn(stack), ...props });
      also?.(cache);
    });
    const { Resources } = template.content as { Resources: Record<string, { Type: string; Properties: any }> };
    const ofType = (type: string) =>
      Object.values(Resources).flatMap(({ Type, Properties }) => (Type === `AWS::${type}` ? [Properties] : []));
    return { ofType, findings: check([template], strict).findings.map(({ rule }) => rule) };
  };

  test('grants connections as its user, by name', () => {
    const { ofType, findings } = made({}, (cache) => cache.grantConnect(roleBeside(cache)));
    const [cache] = ofType('ElastiCache::ServerlessCache');
    const [user] = ofType('ElastiCache::User');
    expect(user).toMatchObject({ UserName: user.UserId, AuthenticationMode: { Type: 'iam' } });
    expect(cache.ServerlessCacheName).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
    const grants = JSON.stringify(ofType('IAM::ManagedPolicy'));
    expect(grants).toContain(`:serverlesscache:${cache.ServerlessCacheName}`);
    expect(grants).toContain(`:user:${user.UserId}`);
    expect(findings).toEqual([]);
  });

  test('of Memcached has no users, and grants nobody to connect as one', () => {
    const { ofType, findings } = made({ engine: 'memcached' }, (cache) =>
      cache.connections.allowDefaultPortInternally(),
    );
    expect(ofType('ElastiCache::User')).toEqual([]);
    expect(ofType('EC2::SecurityGroupIngress')[0]).toMatchObject({ FromPort: 11211, ToPort: 11212 });
    expect(findings).toEqual([]);
    expect(refusalOf(() => made({ engine: 'memcached' }, (cache) => cache.grantConnect(roleBeside(cache))))).toContain(
      "HardenedServerlessCache 'Stack/Sessions': it makes no user of its own",
    );
  });

  test('is the same in Terraform', () => {
    const stack = new TerraformStack(new App(), 'shop');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
    new cdktf.HardenedServerlessCache(stack, 'sessions', network);
    stack.prepareStack();
    const { resource } = stack.toTerraform();
    const [cache] = Object.values<any>(resource.aws_elasticache_serverless_cache);
    expect(cache).toMatchObject({ engine: 'valkey', snapshot_retention_limit: 7 });
    expect(cache.name).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
    expect(cache.user_group_id).toContain('aws_elasticache_user_group');
  });
});
