import { check, defineConfig, presets, rules } from '../lib';

type Resources = Record<string, { Type: string; Properties: object }>;

/** A clause of a control, with what breaks it alone and what keeps the whole control. */
type Clause = [control: string, clause: string, broken: Resources, kept: Resources];

const one =
  (Type: string, common: object = {}) =>
  (own: object): Resources => ({ It: { Type, Properties: { ...common, ...own } } });

const group = (FromPort: number, from: object): Resources =>
  one('AWS::EC2::SecurityGroup')({
    GroupDescription: 'clause',
    SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort, ToPort: FromPort, ...from }],
  });

/** The ports that EC2.19 calls high risk. */
const HIGH_RISK = [
  20, 21, 22, 23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 3389, 4333, 5000, 5432, 5500, 5601, 8080, 8088, 8888,
  9200, 9300,
];
const WORLDS = [
  { name: 'IPv4', from: { CidrIp: '0.0.0.0/0' } },
  { name: 'IPv6', from: { CidrIpv6: '::/0' } },
];

const trail = one('AWS::CloudTrail::Trail', { S3BucketName: 'logs' });
const wholeTrail = {
  IsLogging: true,
  IsMultiRegionTrail: true,
  EventSelectors: [{ IncludeManagementEvents: true, ReadWriteType: 'All' }],
};

const blocks = {
  BlockPublicAcls: true,
  BlockPublicPolicy: true,
  IgnorePublicAcls: true,
  RestrictPublicBuckets: true,
};
const bucket = one('AWS::S3::Bucket');
const bucketPolicy = one('AWS::S3::BucketPolicy', { Bucket: 'data' });
const denying = (Action: string | string[], Resource: unknown = ['arn:aws:s3:::data', 'arn:aws:s3:::data/*']) =>
  bucketPolicy({
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Deny', Principal: '*', Action, Resource, Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      ],
    },
  });

const passwords = one('AWS::Cognito::UserPool');
const strong = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
};
const policies = (own: object) => passwords({ Policies: { PasswordPolicy: { ...strong, ...own } } });

const domain = one('AWS::OpenSearchService::Domain');
const instance = one('AWS::RDS::DBInstance', { DBInstanceClass: 'db.m6g.large' });
const build = one('AWS::CodeBuild::Project', { ServiceRole: 'arn:aws:iam::111122223333:role/build' });

const saying = (statement: object) => ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] });
const managed = (Action: string, Resource: string) =>
  one('AWS::IAM::ManagedPolicy')({ PolicyDocument: saying({ Action, Resource }) });
const inline = (Action: string, Resource: string) =>
  one('AWS::IAM::Role')({
    AssumeRolePolicyDocument: saying({ Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }),
    Policies: [{ PolicyName: 'clause', PolicyDocument: saying({ Action, Resource }) }],
  });
const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f';

const allowing = (Action: string, AWS: string) =>
  bucketPolicy({
    PolicyDocument: saying({ Principal: { AWS }, Action, Resource: ['arn:aws:s3:::data', 'arn:aws:s3:::data/*'] }),
  });
const listener = one('AWS::ElasticLoadBalancingV2::Listener', {
  LoadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/0a1b2c3d4e5f6071',
  Port: 80,
  Protocol: 'HTTP',
});
const target = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/0a1b2c3d4e5f6071';

const clauses: Clause[] = [
  ...HIGH_RISK.flatMap((port) =>
    WORLDS.map(
      ({ name, from }): Clause => [
        'EC2.19',
        `port ${port} from everywhere in ${name}`,
        group(port, from),
        group(port, { CidrIp: '10.0.0.0/16' }),
      ],
    ),
  ),
  ['CloudTrail.1', 'every region', trail({ ...wholeTrail, IsMultiRegionTrail: false }), trail(wholeTrail)],
  ['CloudTrail.1', 'logging', trail({ ...wholeTrail, IsLogging: false }), trail(wholeTrail)],
  ...(['ReadOnly', 'WriteOnly'] as const).map(
    (ReadWriteType): Clause => [
      'CloudTrail.1',
      `reads and writes, not ${ReadWriteType}`,
      trail({ ...wholeTrail, EventSelectors: [{ IncludeManagementEvents: true, ReadWriteType }] }),
      trail(wholeTrail),
    ],
  ),
  [
    'CloudTrail.1',
    'management events',
    trail({ ...wholeTrail, EventSelectors: [{ IncludeManagementEvents: false, ReadWriteType: 'All' }] }),
    trail(wholeTrail),
  ],
  ...Object.keys(blocks).map(
    (block): Clause => [
      'S3.8',
      block,
      bucket({ PublicAccessBlockConfiguration: { ...blocks, [block]: false } }),
      bucket({ PublicAccessBlockConfiguration: blocks }),
    ],
  ),
  ['S3.5', 'every action', denying('s3:GetObject'), denying('s3:*')],
  ['S3.5', 'every action by name', denying(['s3:GetObject', 's3:PutObject']), denying('*')],
  ['S3.5', 'the objects', denying('s3:*', 'arn:aws:s3:::data'), denying('s3:*')],
  ...Object.keys(strong).map(
    (setting): Clause => [
      'Cognito.3',
      setting,
      policies({ [setting]: setting === 'MinimumLength' ? 7 : false }),
      policies({}),
    ],
  ),
  ...['Opensearch.8', 'ES.8'].flatMap((control): Clause[] => [
    [
      control,
      'HTTPS',
      domain({ DomainEndpointOptions: { EnforceHTTPS: false, TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10' } }),
      domain({ DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10' } }),
    ],
    [
      control,
      'the policy',
      domain({ DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-0-2019-07' } }),
      domain({ DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10' } }),
    ],
  ]),
  ...[
    { Engine: 'mysql', logs: ['audit', 'error', 'general', 'slowquery'] },
    { Engine: 'mariadb', logs: ['audit', 'error', 'general', 'slowquery'] },
    { Engine: 'oracle-ee', logs: ['alert', 'audit', 'trace', 'listener'] },
    { Engine: 'postgres', logs: ['postgresql', 'upgrade'] },
    { Engine: 'sqlserver-ex', logs: ['error', 'agent'] },
  ].map(
    ({ Engine, logs }): Clause => [
      'RDS.9',
      `logs of ${Engine}`,
      instance({ Engine }),
      instance({ Engine, EnableCloudwatchLogsExports: logs }),
    ],
  ),
  ['RDS.11', 'kept at all', instance({ BackupRetentionPeriod: 0 }), instance({ BackupRetentionPeriod: 7 })],
  ['RDS.11', 'kept a week', instance({ BackupRetentionPeriod: 6 }), instance({ BackupRetentionPeriod: 7 })],
  ...['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'].map(
    (Name): Clause => [
      'CodeBuild.2',
      Name,
      build({ Environment: { EnvironmentVariables: [{ Name, Type: 'PLAINTEXT', Value: 'correct-horse-battery' }] } }),
      build({ Environment: { EnvironmentVariables: [{ Name, Type: 'SECRETS_MANAGER', Value: 'build/key' }] } }),
    ],
  ),
  [
    'CodeBuild.4',
    'one log or the other',
    build({ LogsConfig: { CloudWatchLogs: { Status: 'DISABLED' }, S3Logs: { Status: 'DISABLED' } } }),
    build({ LogsConfig: { CloudWatchLogs: { Status: 'DISABLED' }, S3Logs: { Status: 'ENABLED', Location: 'logs' } } }),
  ],
  ['IAM.1', 'every action on everything', managed('*', '*'), managed('s3:GetObject', 'arn:aws:s3:::data/*')],
  ['IAM.1', 'inline too', inline('*', '*'), inline('s3:GetObject', 'arn:aws:s3:::data/*')],
  ['IAM.21', 'every action of a service', managed('sqs:*', '*'), managed('sqs:SendMessage', '*')],
  ...['kms:Decrypt', 'kms:ReEncryptFrom', 'kms:*'].flatMap((action): Clause[] => [
    ['KMS.1', action, managed(action, '*'), managed('kms:Decrypt', KEY)],
    ['KMS.2', action, inline(action, '*'), inline('kms:Decrypt', KEY)],
  ]),
  ['S3.2', 'reads by policy', allowing('s3:GetObject', '*'), allowing('s3:GetObject', '111122223333')],
  ['S3.3', 'writes by policy', allowing('s3:PutObject', '*'), allowing('s3:PutObject', '111122223333')],
  ['S3.2', 'reads by ACL', bucket({ AccessControl: 'PublicRead' }), bucket({ AccessControl: 'Private' })],
  ['S3.3', 'writes by ACL', bucket({ AccessControl: 'PublicReadWrite' }), bucket({ AccessControl: 'Private' })],
  ...[
    's3:DeleteBucketPolicy',
    's3:PutBucketAcl',
    's3:PutBucketPolicy',
    's3:PutEncryptionConfiguration',
    's3:PutObjectAcl',
  ].map(
    (action): Clause => ['S3.6', action, allowing(action, '444455556666'), allowing('s3:GetObject', '444455556666')],
  ),
  [
    'ELB.1',
    'redirected rather than forwarded',
    listener({ DefaultActions: [{ Type: 'forward', TargetGroupArn: target }] }),
    listener({ DefaultActions: [{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_301' } }] }),
  ],
  [
    'ELB.1',
    'redirected to HTTPS',
    listener({
      DefaultActions: [{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTP', Port: '81', StatusCode: 'HTTP_301' } }],
    }),
    listener({ DefaultActions: [{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_301' } }] }),
  ],
];

const everything = defineConfig(presets.all);

const claiming = (control: string): string[] =>
  Object.keys(rules).filter((id) => rules[id]?.controls?.['security-hub']?.includes(control));

function failing(Resources: Resources): string[] {
  const content = JSON.stringify({ Resources });
  const { findings } = check([{ name: 'clause', content }], everything);
  return findings.filter(({ state }) => state === 'fail').map(({ rule }) => rule);
}

describe.each(clauses)('%s: %s', (control, _, broken, kept) => {
  const ours = claiming(control);

  test('fails a rule that claims the control where it is broken', () => {
    expect(failing(broken).filter((rule) => ours.includes(rule))).not.toEqual([]);
  });

  test('passes every rule that claims the control where it is kept', () => {
    expect(failing(kept).filter((rule) => ours.includes(rule))).toEqual([]);
  });
});
