import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { App, NestedStack, Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { defineConfig, presets } from '../../lib';
import { difference } from '../../lib/diff';
import type { Template } from '../../lib/engine/template';
import { readInputs } from '../../lib/read/inputs';
import { readPaths } from '../../lib/read/paths';

const config = defineConfig(presets.strict);
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

type Side = () => readonly Template[];
/** What the one after is to the one before; the other way round it is the opposite. */
type Answer = 'same' | 'changed' | 'broadened' | 'narrowed' | 'both';
type Map = Readonly<Record<string, any>>;

const cloudformation =
  (Resources: Map, more: Map = {}): Side =>
  () =>
    readInputs([{ name: 'shop.json', content: { ...more, Resources } }]);
const terraform =
  (resource: Map, more: Map = {}): Side =>
  () =>
    readInputs([{ name: 'main.tf.json', content: { ...more, resource } }]);
const hcl =
  (files: Readonly<Record<string, string>> | string): Side =>
  () => {
    const folder = newFolder();
    for (const [name, text] of Object.entries(typeof files === 'string' ? { 'main.tf': files } : files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return readPaths([folder], folder).templates;
  };
const cdk =
  (build: (app: App) => void): Side =>
  () => {
    const app = new App({ outdir: newFolder() });
    build(app);
    return readPaths([app.synth().directory]).templates;
  };

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bulwark-pairs-'));
  folders.push(folder);
  return folder;
}

function answerOf(before: readonly Template[], after: readonly Template[]): Answer {
  const { changes } = difference({ templates: before, config }, { templates: after, config });
  const [broadened, narrowed] = (['broadened', 'narrowed'] as const).map((direction) =>
    changes.some((change) => change.direction === direction),
  );
  if (broadened && narrowed) return 'both';
  return broadened ? 'broadened' : narrowed ? 'narrowed' : changes.length > 0 ? 'changed' : 'same';
}

const policy = (...Statement: object[]) => ({ Version: '2012-10-17', Statement });
const allow = (Action: unknown, Resource: unknown, Condition?: object) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition ? { Condition } : {}),
});
const deny = (...given: Parameters<typeof allow>) => ({ ...allow(...given), Effect: 'Deny' });
const trust = (...services: string[]) =>
  policy({ Effect: 'Allow', Principal: { Service: services }, Action: 'sts:AssumeRole' });
const LAMBDA = 'lambda.amazonaws.com';
const role = (statements: readonly object[], more: Map = {}) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: trust(LAMBDA),
    ...(statements.length > 0 ? { Policies: [{ PolicyName: 'all', PolicyDocument: policy(...statements) }] } : {}),
    ...more,
  },
});
const may = (...statements: object[]): Side => cloudformation({ Web: role(statements) });
const TABLE = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';
const READ = ['dynamodb:GetItem', 'dynamodb:Query'];
const given = (Condition: object): Side => may(allow('dynamodb:GetItem', TABLE, Condition));
const from = (...ranges: string[]) => ({ IpAddress: { 'aws:SourceIp': ranges } });

const queue = (...statements: object[]): Side =>
  cloudformation({
    Queue: { Type: 'AWS::SQS::Queue' },
    Reader: role([], { RoleName: 'reader' }),
    Access: {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: { Queues: [{ Ref: 'Queue' }], PolicyDocument: policy(...statements) },
    },
  });
const send = (Principal: unknown, Condition?: object) => ({
  ...allow('sqs:SendMessage', { 'Fn::GetAtt': ['Queue', 'Arn'] }, Condition),
  Principal,
});

const POLICIES: readonly (readonly [string, Answer, Side, Side])[] = [
  [
    'statements split, joined and in another order',
    'same',
    may(allow(READ, TABLE), allow('sqs:ListQueues', '*')),
    may(allow('sqs:ListQueues', '*'), allow('dynamodb:Query', TABLE), allow('dynamodb:GetItem', TABLE)),
  ],
  [
    'a wildcard that takes in what is named beside it',
    'same',
    may(allow('sqs:List*', '*')),
    may(allow(['sqs:ListQueues', 'sqs:List*'], '*')),
  ],
  [
    'a wildcard written out',
    'same',
    may(allow('dynamodb:*Item', TABLE)),
    may(
      allow(
        ['BatchGet', 'BatchWrite', 'ConditionCheck', 'Delete', 'Get', 'Put', 'Update'].map(
          (what) => `dynamodb:${what}Item`,
        ),
        TABLE,
      ),
    ),
  ],
  [
    'NotAction as everything less a refusal, of which rules say something else',
    'changed',
    may({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }),
    may(allow('*', '*'), deny('iam:*', '*')),
  ],
  [
    'NotAction that leaves out more',
    'narrowed',
    may({ Effect: 'Allow', NotAction: ['iam:*'], Resource: '*' }),
    may({ Effect: 'Allow', NotAction: ['iam:*', 's3:*'], Resource: '*' }),
  ],
  [
    'NotAction in another order and spelling',
    'same',
    may({ Effect: 'Allow', NotAction: ['iam:*', 's3:*'], Resource: '*' }),
    may({ Effect: 'Allow', NotAction: ['S3:*', 'iam:*', 'iam:Get*'], Resource: '*' }),
  ],
  [
    'NotAction as the services that are left',
    'narrowed',
    may({ Effect: 'Allow', NotAction: ['iam:*'], Resource: '*' }),
    may(allow(['s3:*', 'sqs:*'], '*')),
  ],
  [
    'NotResource that leaves out more',
    'narrowed',
    may({ Effect: 'Allow', Action: 'dynamodb:GetItem', NotResource: TABLE }),
    may({ Effect: 'Allow', Action: 'dynamodb:GetItem', NotResource: [TABLE, `${TABLE}2`] }),
  ],
  [
    'a condition of fewer values',
    'narrowed',
    given({ StringEquals: { 'aws:PrincipalTag/team': ['a', 'b'] } }),
    given({ StringEquals: { 'aws:PrincipalTag/team': 'a' } }),
  ],
  [
    'a number that may be greater',
    'broadened',
    given({ NumericLessThan: { 'aws:MultiFactorAuthAge': '300' } }),
    given({ NumericLessThan: { 'aws:MultiFactorAuthAge': 3600 } }),
  ],
  [
    'a condition that holds where the key is missing',
    'broadened',
    given({ StringEquals: { 'aws:SourceVpc': 'vpc-1' } }),
    given({ StringEqualsIfExists: { 'aws:SourceVpc': 'vpc-1' } }),
  ],
  [
    'a condition of a refusal that holds where the key is missing',
    'narrowed',
    may(
      allow('dynamodb:*', TABLE),
      deny('dynamodb:DeleteTable', '*', { StringNotEquals: { 'aws:PrincipalTag/team': 'a' } }),
    ),
    may(allow('dynamodb:*', TABLE), deny('dynamodb:DeleteTable', '*')),
  ],
  ['a range of addresses within the one before', 'narrowed', given(from('10.0.0.0/8')), given(from('10.1.0.0/16'))],
  [
    'a range of addresses as its halves',
    'same',
    given(from('192.0.2.0/24')),
    given(from('192.0.2.0/25', '192.0.2.128/25')),
  ],
  ['a range of addresses in another spelling', 'same', given(from('192.0.2.7/32')), given(from('192.0.2.7'))],
  [
    'addresses that a refusal leaves out',
    'broadened',
    may(allow(READ, TABLE), deny('*', '*', { NotIpAddress: { 'aws:SourceIp': '10.1.0.0/16' } })),
    may(allow(READ, TABLE), deny('*', '*', { NotIpAddress: { 'aws:SourceIp': '10.0.0.0/8' } })),
  ],
  [
    'one condition in place of another',
    'both',
    given({ StringEquals: { 'aws:SourceVpc': 'vpc-1' } }),
    given({ StringEquals: { 'aws:SourceVpc': 'vpc-2' } }),
  ],
  [
    'one condition of two values as two statements',
    'same',
    given({ StringEquals: { 'aws:SourceVpc': ['vpc-1', 'vpc-2'] } }),
    may(
      allow('dynamodb:GetItem', TABLE, { StringEquals: { 'aws:SourceVpc': 'vpc-1' } }),
      allow('dynamodb:GetItem', TABLE, { StringEquals: { 'aws:SourceVpc': 'vpc-2' } }),
    ),
  ],
  [
    'a pattern of a condition that takes in another value',
    'same',
    given({ StringLike: { 'aws:PrincipalTag/team': 'a*' } }),
    given({ StringLike: { 'aws:PrincipalTag/team': ['a*', 'ab'] } }),
  ],
  [
    'a truth in words and as such',
    'same',
    given({ Bool: { 'aws:SecureTransport': 'true' } }),
    given({ Bool: { 'aws:SecureTransport': [true] } }),
  ],
  [
    'a refusal of less',
    'broadened',
    may(allow('dynamodb:*', TABLE), deny('dynamodb:Delete*', '*')),
    may(allow('dynamodb:*', TABLE), deny('dynamodb:DeleteTable', '*')),
  ],
  ['a refusal of what nothing allows', 'same', may(allow(READ, TABLE)), may(allow(READ, TABLE), deny('s3:*', '*'))],
  [
    'a managed policy that may do more',
    'broadened',
    cloudformation({ Web: role([], { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess'] }) }),
    cloudformation({ Web: role([], { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSQSFullAccess'] }) }),
  ],
  [
    'a policy of its own that is attached',
    'same',
    may(allow(READ, TABLE)),
    cloudformation({
      Web: role([]),
      Own: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: { Roles: [{ Ref: 'Web' }], PolicyDocument: policy(allow(READ, TABLE)) },
      },
    }),
  ],
  [
    'a policy of a group, which whoever comes to it has as well, in place of that of its only user',
    'both',
    cloudformation({
      User: {
        Type: 'AWS::IAM::User',
        Properties: {
          Groups: [{ Ref: 'Group' }],
          Policies: [{ PolicyName: 'p', PolicyDocument: policy(allow(READ, TABLE)) }],
        },
      },
      Group: { Type: 'AWS::IAM::Group' },
    }),
    cloudformation({
      User: { Type: 'AWS::IAM::User', Properties: { Groups: [{ Ref: 'Group' }] } },
      Group: {
        Type: 'AWS::IAM::Group',
        Properties: { Policies: [{ PolicyName: 'p', PolicyDocument: policy(allow(READ, TABLE)) }] },
      },
    }),
  ],
  [
    'one role trusted by two services, in two statements',
    'same',
    cloudformation({ Web: role([], { AssumeRolePolicyDocument: trust(LAMBDA, 'ecs-tasks.amazonaws.com') }) }),
    cloudformation({
      Web: role([], {
        AssumeRolePolicyDocument: policy(
          ...['ecs-tasks.amazonaws.com', LAMBDA].map((Service) => ({
            Effect: 'Allow',
            Principal: { Service },
            Action: ['sts:AssumeRole'],
          })),
        ),
      }),
    }),
  ],
  [
    'an account by its number and by its root',
    'same',
    queue(send({ AWS: '444455556666' })),
    queue(send({ AWS: ['arn:aws:iam::444455556666:root'] })),
  ],
  [
    'everyone, in either spelling',
    'same',
    queue(send('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } })),
    queue(send({ AWS: '*' }, { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } })),
  ],
  [
    'a role by its name and by reference',
    'same',
    queue(send({ AWS: { 'Fn::GetAtt': ['Reader', 'Arn'] } })),
    queue(send({ AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:role/reader' } })),
  ],
  [
    'another account in place of one',
    'both',
    queue(send({ AWS: '444455556666' })),
    queue(send({ AWS: '777788889999' })),
  ],
  [
    'an account that is let in beside',
    'broadened',
    queue(send({ AWS: '444455556666' })),
    queue(send({ AWS: ['444455556666', '777788889999'] })),
  ],
  [
    'everyone of an organisation, and then of any',
    'broadened',
    queue(send('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } })),
    queue(send('*')),
  ],
];

const grantee = (SourceArn: string | undefined, id = 'Invoked'): Side =>
  cloudformation({
    Fn: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Handler: 'i.h',
        Runtime: 'nodejs22.x',
        Code: { ZipFile: '' },
        Role: 'arn:aws:iam::111122223333:role/fn',
      },
    },
    [id]: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        FunctionName: { Ref: 'Fn' },
        Action: 'lambda:InvokeFunction',
        Principal: 's3.amazonaws.com',
        SourceAccount: '111122223333',
        ...(SourceArn ? { SourceArn } : {}),
      },
    },
  });

const tfPolicy = (...statements: object[]) => JSON.stringify(policy(...statements));
const webRole = { aws_iam_role: { web: { name: 'web', assume_role_policy: tfPolicy(...trust(LAMBDA).Statement) } } };
const tfQueue = 'arn:aws:sqs:eu-west-1:111122223333:jobs';
const bucketPolicy = tfPolicy({ ...allow('s3:GetObject', 'arn:aws:s3:::files/*'), Principal: { AWS: '444455556666' } });

const group = (ingress: readonly object[], more: Map = {}): Side =>
  cloudformation({
    Group: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: { GroupDescription: 'web', VpcId: 'vpc-1', SecurityGroupIngress: ingress },
    },
    ...more,
  });
const tcp = (FromPort: number, CidrIp: string, ToPort = FromPort) => ({
  IpProtocol: 'tcp',
  FromPort,
  ToPort,
  CidrIp,
  Description: 'x',
});
const tfGroup = (ingress: readonly object[], more: Map = {}): Side =>
  terraform({ aws_security_group: { web: { name: 'web', description: 'web', vpc_id: 'vpc-1', ingress } }, ...more });
const block = (cidr: string) => ({
  description: 'x',
  from_port: 443,
  to_port: 443,
  protocol: 'tcp',
  cidr_blocks: [cidr],
});
const tfRule = (cidr: string) => ({
  description: 'x',
  security_group_id: '${aws_security_group.web.id}',
  from_port: 443,
  to_port: 443,
  ip_protocol: 'tcp',
  cidr_ipv4: cidr,
});

const REST: readonly (readonly [string, Answer, Side, Side])[] = [
  ['a permission that no longer names who asks', 'broadened', grantee('arn:aws:s3:::files'), grantee(undefined)],
  [
    'a permission that is called otherwise',
    'same',
    grantee('arn:aws:s3:::files'),
    grantee('arn:aws:s3:::files', 'Other'),
  ],
  [
    'an ingress as a resource of its own, of a group that nothing has',
    'same',
    group([tcp(443, '0.0.0.0/0')]),
    group([], {
      Rule: {
        Type: 'AWS::EC2::SecurityGroupIngress',
        Properties: { GroupId: { 'Fn::GetAtt': ['Group', 'GroupId'] }, ...tcp(443, '0.0.0.0/0') },
      },
    }),
  ],
  [
    'ports of one range as two',
    'same',
    group([tcp(8000, '10.0.0.0/8', 8001)]),
    group([tcp(8000, '10.0.0.0/8'), tcp(8001, '10.0.0.0/8')]),
  ],
  [
    'a group that lets in the world at a port of its own',
    'broadened',
    group([tcp(8443, '10.0.0.0/8')]),
    group([tcp(8443, '0.0.0.0/0')]),
  ],
  [
    'a group that lets in a wider private network',
    'broadened',
    group([tcp(8443, '10.1.0.0/16')]),
    group([tcp(8443, '10.0.0.0/8')]),
  ],
  [
    'Terraform: an inline ingress as a resource of its own',
    'same',
    tfGroup([block('0.0.0.0/0')]),
    tfGroup([], { aws_vpc_security_group_ingress_rule: { web: tfRule('0.0.0.0/0') } }),
  ],
  [
    'Terraform: an inline ingress as a rule of old',
    'same',
    tfGroup([block('10.0.0.0/8')]),
    tfGroup([], {
      aws_security_group_rule: {
        web: { type: 'ingress', security_group_id: '${aws_security_group.web.id}', ...block('10.0.0.0/8') },
      },
    }),
  ],
  [
    'Terraform: a rule that lets in the world',
    'broadened',
    tfGroup([], { aws_vpc_security_group_ingress_rule: { web: tfRule('10.0.0.0/8') } }),
    tfGroup([], { aws_vpc_security_group_ingress_rule: { web: tfRule('0.0.0.0/0') } }),
  ],
  [
    'Terraform: an inline policy as one that is attached',
    'same',
    terraform({
      ...webRole,
      aws_iam_role_policy: { own: { role: '${aws_iam_role.web.id}', policy: tfPolicy(allow(READ, TABLE)) } },
    }),
    terraform({
      ...webRole,
      aws_iam_policy: { own: { policy: tfPolicy(allow(READ, TABLE)) } },
      aws_iam_role_policy_attachment: {
        own: { role: '${aws_iam_role.web.name}', policy_arn: '${aws_iam_policy.own.arn}' },
      },
    }),
  ],
  [
    'Terraform: a policy as text and as a document',
    'same',
    terraform({
      ...webRole,
      aws_iam_role_policy: { own: { role: '${aws_iam_role.web.id}', policy: tfPolicy(allow(READ, TABLE)) } },
    }),
    terraform(
      {
        ...webRole,
        aws_iam_role_policy: {
          own: { role: '${aws_iam_role.web.id}', policy: '${data.aws_iam_policy_document.own.json}' },
        },
      },
      {
        data: {
          aws_iam_policy_document: { own: { statement: [{ actions: [...READ].reverse(), resources: [TABLE] }] } },
        },
      },
    ),
  ],
  [
    'Terraform: the policy of a queue within and beside it',
    'same',
    terraform({
      aws_sqs_queue: {
        jobs: {
          name: 'jobs',
          policy: tfPolicy({ ...allow('sqs:SendMessage', tfQueue), Principal: { AWS: '444455556666' } }),
        },
      },
    }),
    terraform({
      aws_sqs_queue: { jobs: { name: 'jobs' } },
      aws_sqs_queue_policy: {
        jobs: {
          queue_url: '${aws_sqs_queue.jobs.url}',
          policy: tfPolicy({ ...allow('sqs:SendMessage', tfQueue), Principal: { AWS: '444455556666' } }),
        },
      },
    }),
  ],
  [
    'Terraform: policy and versioning of a bucket within and beside it',
    'same',
    terraform({ aws_s3_bucket: { files: { bucket: 'files', policy: bucketPolicy, versioning: { enabled: true } } } }),
    terraform({
      aws_s3_bucket: { files: { bucket: 'files' } },
      aws_s3_bucket_policy: { files: { bucket: '${aws_s3_bucket.files.id}', policy: bucketPolicy } },
      aws_s3_bucket_versioning: {
        files: { bucket: '${aws_s3_bucket.files.id}', versioning_configuration: { status: 'Enabled' } },
      },
    }),
  ],
  [
    'Terraform: copies as for_each',
    'same',
    hcl(
      'resource "aws_s3_bucket" "a" {\n  bucket = "files-a"\n}\nresource "aws_s3_bucket" "b" {\n  bucket = "files-b"\n}\n',
    ),
    hcl('resource "aws_s3_bucket" "all" {\n  for_each = toset(["a", "b"])\n  bucket = "files-${each.key}"\n}\n'),
  ],
  [
    'Terraform: count as for_each',
    'same',
    hcl('resource "aws_sqs_queue" "all" {\n  count = 2\n  name = "jobs-${count.index}"\n}\n'),
    hcl('resource "aws_sqs_queue" "all" {\n  for_each = toset(["0", "1"])\n  name = "jobs-${each.key}"\n}\n'),
  ],
  [
    'Terraform: one more of for_each, as bad as the others',
    'broadened',
    hcl('resource "aws_s3_bucket" "all" {\n  for_each = toset(["a"])\n  bucket = "files-${each.key}"\n}\n'),
    hcl('resource "aws_s3_bucket" "all" {\n  for_each = toset(["a", "b"])\n  bucket = "files-${each.key}"\n}\n'),
  ],
  ...(['same', 'broadened'] as const).map((answer): readonly [string, Answer, Side, Side] => {
    const module = (status: string) =>
      `variable "name" { type = string }\nresource "aws_s3_bucket" "this" {\n  bucket = var.name\n}\nresource "aws_s3_bucket_versioning" "this" {\n  bucket = aws_s3_bucket.this.id\n  versioning_configuration {\n    status = "${status}"\n  }\n}\n`;
    const side = (name: string, status: string) =>
      hcl({
        'main.tf': `module "${name}" {\n  source = "./bucket"\n  name = "files"\n}\n`,
        'bucket/main.tf': module(status),
      });
    return [
      `Terraform: a module that is called otherwise${answer === 'same' ? '' : ', and keeps no versions'}`,
      answer,
      side('files', 'Enabled'),
      side('store', answer === 'same' ? 'Enabled' : 'Suspended'),
    ];
  }),
  [
    'Terraform: a variable replaced by its default',
    'same',
    hcl(
      'variable "days" {\n  default = 731\n}\nresource "aws_cloudwatch_log_group" "log" {\n  retention_in_days = var.days\n}\n',
    ),
    hcl('resource "aws_cloudwatch_log_group" "log" {\n  retention_in_days = 731\n}\n'),
  ],
  [
    'Terraform: a local in place of its value',
    'same',
    hcl(
      'locals {\n  cidr = "10.0.0.0/8"\n}\nresource "aws_security_group" "web" {\n  ingress {\n    from_port = 1\n    to_port = 1\n    protocol = "tcp"\n    cidr_blocks = [local.cidr]\n  }\n}\n',
    ),
    hcl(
      'resource "aws_security_group" "web" {\n  ingress {\n    from_port = 1\n    to_port = 1\n    protocol = "tcp"\n    cidr_blocks = ["10.0.0.0/8"]\n  }\n}\n',
    ),
  ],
  [
    'Terraform: encryption by default, of volumes that say nothing',
    'narrowed',
    terraform({ aws_ebs_volume: { disk: { availability_zone: 'eu-west-1a', size: 1 } } }),
    terraform({
      aws_ebs_volume: { disk: { availability_zone: 'eu-west-1a', size: 1 } },
      aws_ebs_encryption_by_default: { on: { enabled: true } },
    }),
  ],
  [
    'a parameter replaced by its only value',
    'same',
    cloudformation(
      { Log: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: { Ref: 'Days' } } } },
      { Parameters: { Days: { Type: 'Number', Default: 731, AllowedValues: [731] } } },
    ),
    cloudformation({ Log: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 731 } } }),
  ],
  [
    'a loop in place of copies',
    'same',
    cloudformation({
      QueueA: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'a' } },
      QueueB: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'b' } },
    }),
    cloudformation(
      {
        'Fn::ForEach::Queues': [
          'Name',
          ['a', 'b'],
          { 'Jobs${Name}': { Type: 'AWS::SQS::Queue', Properties: { QueueName: { Ref: 'Name' } } } },
        ],
      },
      { Transform: 'AWS::LanguageExtensions' },
    ),
  ],
];

/** A bucket and a role that reads it, or writes it too. */
const readers = (
  scope: Construct,
  grant: 'grantRead' | 'grantReadWrite' = 'grantRead',
  bucket = new Bucket(scope, 'Files'),
): Role => {
  const reader = new Role(scope, 'Reader', { assumedBy: new ServicePrincipal(LAMBDA) });
  bucket[grant](reader);
  return reader;
};

const CDK: readonly (readonly [string, Answer, Side, Side])[] = [
  [
    'CDK: constructs in a scope of their own',
    'same',
    cdk((app) => readers(new Stack(app, 'Shop'))),
    cdk((app) => readers(new Construct(new Stack(app, 'Shop'), 'Storage'))),
  ],
  [
    'CDK: a stack that is called otherwise',
    'same',
    cdk((app) => readers(new Stack(app, 'Shop'))),
    cdk((app) => readers(new Stack(app, 'Store'))),
  ],
  [
    'CDK: a grant of more',
    'broadened',
    cdk((app) => readers(new Stack(app, 'Shop'))),
    cdk((app) => readers(new Stack(app, 'Shop'), 'grantReadWrite')),
  ],
  [
    'CDK: a grant of more in a stack that is called otherwise',
    'broadened',
    cdk((app) => readers(new Stack(app, 'Shop'))),
    cdk((app) => readers(new Stack(app, 'Store'), 'grantReadWrite')),
  ],
  [
    'CDK: constructs in a nested stack',
    'same',
    cdk((app) => readers(new Stack(app, 'Shop'))),
    cdk((app) => readers(new NestedStack(new Stack(app, 'Shop'), 'Nested'))),
  ],
  [
    'CDK: a nested stack within another scope',
    'same',
    cdk((app) => readers(new NestedStack(new Stack(app, 'Shop'), 'Nested'))),
    cdk((app) => readers(new NestedStack(new Construct(new Stack(app, 'Shop'), 'Deep'), 'Inner'))),
  ],
  [
    'CDK: a nested stack that is given more',
    'broadened',
    ...((['grantRead', 'grantReadWrite'] as const).map((grant) =>
      cdk((app) => {
        const stack = new Stack(app, 'Shop');
        readers(new NestedStack(stack, 'Nested'), grant, new Bucket(stack, 'Files'));
      }),
    ) as [Side, Side]),
  ],
  [
    'CDK: one stack as two that refer to each other',
    'same',
    cdk((app) => readers(new Stack(app, 'Shop'))),
    cdk((app) => readers(new Stack(app, 'Web'), 'grantRead', new Bucket(new Stack(app, 'Shop'), 'Files'))),
  ],
  [
    'CDK: a managed policy in place of an inline one',
    'same',
    ...([false, true].map((isManaged) =>
      cdk((app) => {
        const stack = new Stack(app, 'Shop');
        const reader = new Role(stack, 'Reader', { assumedBy: new ServicePrincipal(LAMBDA) });
        const statement = new PolicyStatement({ actions: READ, resources: [TABLE] });
        if (isManaged) new ManagedPolicy(stack, 'Own', { roles: [reader], statements: [statement] });
        else reader.addToPolicy(statement);
      }),
    ) as [Side, Side]),
  ],
];

const OPPOSITE: Readonly<Record<Answer, Answer>> = {
  same: 'same',
  changed: 'changed',
  both: 'both',
  broadened: 'narrowed',
  narrowed: 'broadened',
};

test.each([...POLICIES, ...REST, ...CDK])('%s: %s', (_, answer, before, after) => {
  const [one, other] = [before(), after()];
  expect([answerOf(one, other), answerOf(other, one)]).toEqual([answer, OPPOSITE[answer]]);
});
