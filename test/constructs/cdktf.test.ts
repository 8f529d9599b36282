import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { App, TerraformStack } from 'cdktf';
import { refusingOtherKeys } from '../../constructs/s3/hardened-bucket/policy';
import {
  GitHubDeployRole,
  type GitHubDeployRoleProps,
  HardenedBucket,
  HardenedKey,
  harden,
  LeastPrivilegeRole,
  type LeastPrivilegeRoleProps,
  LogBucket,
  PermissionsBoundary,
} from '../../doors/cdktf';
import { check, defineConfig, presets } from '../../lib';
import { can } from '../../lib/iam/evaluate';
import { keep } from '../../tree/settings';
import { decoded } from './decoded';
import { describeHardening } from './hardening';
import { refusalOf, strict, waived } from './subjects';

const DEPLOYING = ['arn:aws:iam::111122223333:role/apply'];

beforeEach(() => jest.spyOn(process.stderr, 'write').mockReturnValue(true));
afterEach(() => jest.restoreAllMocks());

const makeStack = (app = new App(), id = 'stack'): TerraformStack => {
  const stack = new TerraformStack(app, id);
  new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
  return stack;
};

/** What stacks declare once the framework has joined them. */
function declared(...stacks: TerraformStack[]) {
  for (const stack of stacks) stack.prepareStack();
  return stacks.map((stack) => ({ name: `${stack.node.id}.tf.json`, content: stack.toTerraform() }));
}

/** What the strict preset finds, as `rule path`. */
const findingsIn = (...stacks: TerraformStack[]): string[] =>
  check(declared(...stacks), strict)
    .findings.map(({ rule, path }) => `${rule} ${path}`)
    .sort();

const rulesIn = (stack: TerraformStack): string[] => [
  ...new Set(findingsIn(stack).map((finding) => finding.split(' ')[0] as string)),
];

/** The data of a policy as Terraform is given it, with this account in place of the one that it looks up. */
const documentsIn = (stack: TerraformStack, type: string, argument: string): any[] => {
  const { resource } = (declared(stack)[0] as { content: any }).content;
  return Object.values<any>(resource[type] ?? {}).map((block) => decoded(block[argument]));
};

describeHardening('cdktf', (build, { config = strict } = {}) => {
  const app = new App();
  keep(app, config);
  const stack = makeStack(app, 'Stack');
  build(stack);
  // One stack refers to no other, so there is nothing to join.
  return [{ name: 'Stack.tf.json', content: stack.toTerraform() }];
});

describe('roles', () => {
  const make = (stack: TerraformStack) =>
    new LeastPrivilegeRole(stack, 'role', {
      assumedBy: { service: 'codebuild.amazonaws.com' },
      permissionsBoundary: new PermissionsBoundary(stack, 'boundary', { services: ['codebuild', 's3'] }),
    }).allow({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::uploads/*'] });

  test('are assumed by a service for resources of the account only', () => {
    const stack = makeStack();
    make(stack);
    const [trust] = documentsIn(stack, 'aws_iam_role', 'assume_role_policy');
    expect(trust.Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: { Service: 'codebuild.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: { 'aws:SourceAccount': '111122223333' },
          ArnLike: { 'aws:SourceArn': ['arn:aws:codebuild:*:111122223333:project/*'] },
        },
      },
    ]);
  });

  test('are granted what buckets and keys document', () => {
    const stack = makeStack();
    const bucket = new HardenedBucket(stack, 'uploads');
    const role = make(stack);
    bucket.grantReadWrite(role);
    (bucket.encryptionKey as HardenedKey).grantEncryptDecrypt(role);
    const text = JSON.stringify(declared(stack));
    const actions = ['s3:GetObject', 's3:ListBucket', 's3:PutObject', 's3:AbortMultipartUpload', 's3:DeleteObject'];
    for (const action of [...actions, 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:Encrypt'])
      expect(text).toContain(action);
    expect(text).not.toMatch(/kms:(ReEncrypt|GenerateDataKey)\*"|s3:[A-Z]\w*\*/);
    expect(findingsIn(stack)).toEqual([]);
  });

  test('are refused patterns, misspelt actions and every resource', () => {
    const role = make(makeStack());
    const refused = (action: string, resource: string) =>
      refusalOf(() => role.allow({ actions: [action], resources: [resource] }));
    expect(refused('s3:Get*', 'arn:aws:s3:::a/*')).toContain("LeastPrivilegeRole 'stack/role': 's3:Get*' is a pattern");
    expect(refused('s3:GetObjct', '*')).toContain("did you mean 's3:GetObject'?");
    expect(refused('sqs:SendMessage', '*')).toContain('sqs:SendMessage is granted on every resource; name the queue');
  });

  test('are refused without a boundary', () => {
    const bare = { assumedBy: { service: 'lambda.amazonaws.com' } } as unknown as LeastPrivilegeRoleProps;
    expect(refusalOf(() => new LeastPrivilegeRole(makeStack(), 'role', bare))).toContain(
      "LeastPrivilegeRole 'stack/role': it has no permissions boundary; give one",
    );
  });

  test('are bounded as in the CDK: no role is made but under the same boundary', () => {
    const stack = makeStack();
    new PermissionsBoundary(stack, 'boundary', { services: ['iam'] });
    const [boundary] = documentsIn(stack, 'aws_iam_policy', 'policy');
    const create = (bound: string | null) =>
      can({
        principal: 'arn:aws:iam::111122223333:role/app/stack/role',
        action: 'iam:CreateRole',
        resource: 'arn:aws:iam::111122223333:role/app/stack/other',
        context: { 'iam:PermissionsBoundary': bound },
        identity: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'iam:CreateRole', Resource: '*' } },
        boundary,
      }).decision;
    expect(create('arn:aws:iam::111122223333:policy/stack-boundary')).toBe('allowed');
    expect(create(null)).toBe('denied');
  });

  test('for GitHub take named roles, for named environments and branches', () => {
    const stack = makeStack();
    const permissionsBoundary = new PermissionsBoundary(stack, 'boundary', { services: ['sts'] });
    const github = (id: string, props: Partial<GitHubDeployRoleProps>) =>
      new GitHubDeployRole(stack, id, {
        sources: { org: 'acme', repo: 'web', ref: 'refs/heads/main' },
        roles: DEPLOYING,
        permissionsBoundary,
        identityProviderArn: GitHubDeployRole.existingProvider(stack),
        ...props,
      });
    github('deploy', {});
    expect(documentsIn(stack, 'aws_iam_role', 'assume_role_policy')[0].Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
            'token.actions.githubusercontent.com:sub': ['repo:acme/web:ref:refs/heads/main'],
          },
        },
      },
    ]);
    expect(documentsIn(stack, 'aws_iam_policy', 'policy').map(({ Statement }) => Statement)).toContainEqual([
      { Effect: 'Allow', Action: ['sts:AssumeRole'], Resource: DEPLOYING },
    ]);
    const refused = (props: Partial<GitHubDeployRoleProps>) => refusalOf(() => github('refused', props));
    expect(refused({ roles: ['arn:aws:iam::111122223333:role/cdk-*'] })).toContain('name each role by its ARN');
    expect(refused({ roles: [] })).toContain('it names no roles that it may take');
    expect(refused({ sources: { org: 'acme', repo: '*', environment: 'production' } })).toContain("repo is '*'");
  });

  test('a boundary that is too long for AWS is refused', () => {
    const services = ['s3', 'sqs', 'sns', 'kms', 'logs', 'dynamodb'];
    const props = { services, regions: Array.from({ length: 300 }, (_, at) => `region-${at}`) };
    expect(refusalOf(() => new PermissionsBoundary(makeStack(), 'boundary', props))).toMatch(
      /PermissionsBoundary 'stack\/boundary': the policy has \d+ characters/,
    );
  });
});

describe('what is shared', () => {
  const typesIn = (stack: TerraformStack): Record<string, number> =>
    Object.fromEntries(
      Object.entries((declared(stack)[0] as { content: any }).content.resource).map(([type, all]) => [
        type,
        Object.keys(all as object).length,
      ]),
    );

  test('two buckets of a stack share one key and one log bucket', () => {
    const stack = makeStack();
    const [one, two] = [new HardenedBucket(stack, 'one'), new HardenedBucket(stack, 'two')];
    expect(one.encryptionKey).toBe(two.encryptionKey);
    expect(typesIn(stack)).toMatchObject({ aws_kms_key: 1, aws_s3_bucket: 3, aws_s3_bucket_policy: 3 });
    expect(findingsIn(stack)).toEqual([]);
  });

  test('buckets of another region have their own, there', () => {
    const stack = makeStack();
    const provider = new AwsProvider(stack, 'east', {
      region: 'us-east-1',
      alias: 'east',
      defaultTags: [{ tags: { team: 'shop' } }],
    });
    const [west, east] = [new HardenedBucket(stack, 'one'), new HardenedBucket(stack, 'two', { provider })];
    expect(west.encryptionKey).not.toBe(east.encryptionKey);
    expect(east.encryptionKey?.provider).toBe(provider);
    for (const child of east.node.children) expect(child).toHaveProperty('provider', provider);
    expect(findingsIn(stack)).toEqual([]);
  });

  test('a log bucket in another stack does not wait for its sources', () => {
    const app = new App();
    const [logs, shop] = [makeStack(app, 'logs'), makeStack(app, 'shop')];
    const serverAccessLogsBucket = new LogBucket(logs, 'logs');
    new HardenedBucket(shop, 'uploads', { serverAccessLogsBucket });
    expect(findingsIn(shop, logs)).toEqual([]);
    expect(shop.dependsOn(logs)).toBe(true);
    expect(logs.dependsOn(shop)).toBe(false);
  });
});

describe('what is given', () => {
  test('a key and a log bucket of the user’s own are used, and none made', () => {
    const stack = makeStack();
    const encryptionKey = new HardenedKey(stack, 'own');
    const serverAccessLogsBucket = new S3Bucket(stack, 'theirs', {});
    const bucket = new HardenedBucket(stack, 'uploads', { encryptionKey, serverAccessLogsBucket });
    expect(bucket.encryptionKey).toBe(encryptionKey);
    expect(stack.node.tryFindChild('SharedKey')).toBeUndefined();
    expect(stack.node.tryFindChild('SharedLogs')).toBeUndefined();
  });

  test('a key of the user’s own is the only one that writers may name, and they need not name one', () => {
    const stack = makeStack();
    new HardenedBucket(stack, 'uploads', { encryptionKey: new HardenedKey(stack, 'own') });
    expect(documentsIn(stack, 'aws_s3_bucket_policy', 'policy').flatMap(({ Statement }) => Statement)).toContainEqual(
      refusingOtherKeys('${aws_s3_bucket.uploads.arn}', '${aws_kms_key.own.arn}'),
    );
  });

  test('statements are added to the policies of buckets and keys', () => {
    const stack = makeStack();
    const bucket = new HardenedBucket(stack, 'uploads', {
      blockPublicAccess: { blockPublicPolicy: false, restrictPublicBuckets: false },
      waive: waived('s3/bucket-block-public-access-on'),
    });
    const anyone = { Effect: 'Allow', Principal: '*', Resource: '*' } as const;
    bucket.addToResourcePolicy({ ...anyone, Action: 's3:GetObject' });
    (bucket.encryptionKey as HardenedKey).addToResourcePolicy({ ...anyone, Action: 'kms:Decrypt' });
    expect(rulesIn(stack)).toEqual(
      expect.arrayContaining(['s3/bucket-policy-not-public', 'kms/key-policy-not-public']),
    );
  });

  test('a service is let in on behalf of one resource', () => {
    const stack = makeStack();
    const key = new HardenedKey(stack, 'key');
    key.allowService('logs.amazonaws.com', 'arn:aws:logs:eu-west-1:111122223333:log-group:shop');
    expect(findingsIn(stack)).toEqual([]);
  });

  test('a key that signs is not rotated, which AWS KMS cannot do', () => {
    const stack = makeStack();
    new HardenedKey(stack, 'key', { keySpec: 'RSA_4096', keyUsage: 'SIGN_VERIFY', enableKeyRotation: false });
    expect(findingsIn(stack)).toEqual([]);
  });

  test('dual-layer encryption goes without bucket keys', () => {
    const stack = makeStack();
    new HardenedBucket(stack, 'uploads', { encryption: 'DSSE' });
    expect(findingsIn(stack)).toEqual([]);
    expect(JSON.stringify(declared(stack))).not.toContain('bucket_key_enabled":true');
  });

  test('logs are kept for as long as the settings of the app ask', () => {
    const app = new App();
    harden(app, defineConfig(presets.strict, { name: 'acme', settings: { logRetentionDays: 400 } }));
    const stack = makeStack(app);
    const short = [{ id: 'year', status: 'Enabled', filter: [{}], expiration: [{ days: 365 }] }];
    expect(refusalOf(() => new LogBucket(stack, 'short', { lifecycleRules: short }))).toContain(
      's3/bucket-access-logs-kept',
    );
    new HardenedBucket(stack, 'uploads');
    expect(JSON.stringify(declared(stack))).toContain('"days":400');
  });

  test('a prefix that starts with a slash is refused', () =>
    expect(refusalOf(() => new HardenedBucket(makeStack(), 'uploads', { serverAccessLogsPrefix: '/a' }))).toContain(
      "the prefix '/a' must not start with a slash",
    ));
});
