import { Stack } from 'aws-cdk-lib';
import { ArnPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { TerraformStack, Testing } from 'cdktf';
import { CentralLogs, HardenedLogGroup } from '../../doors/cdk';
import * as terraform from '../../doors/cdktf';
import { can } from '../../lib/iam/evaluate';
import { ACCOUNT, deployedBy, REGION } from './iam/documents';
import { refusalOf } from './subjects';

const resources = deployedBy((stack) => {
  const logs = new CentralLogs(stack, 'Logs');
  logs.add(new HardenedLogGroup(stack, 'Orders'));
  logs.add(LogGroup.fromLogGroupName(stack, 'Trail', 'trail'), '{ $.errorCode = "*" }');
  logs.grantQuery(new Role(stack, 'Analyst', { assumedBy: new ArnPrincipal(`arn:aws:iam::${ACCOUNT}:root`) }));
});
const grantsOf = (path: RegExp): any[] =>
  [...resources('AWS::IAM::ManagedPolicy'), ...resources('AWS::IAM::Policy')]
    .filter(({ id }) => path.test(id))
    .map(({ PolicyDocument }) => PolicyDocument);
const [stream] = resources('AWS::KinesisFirehose::DeliveryStream');
const bucketOf = (path: RegExp): string =>
  resources('AWS::S3::Bucket')
    .find(({ id }) => path.test(id))
    .id.toLowerCase();
const [evidence, delivered, results] = [bucketOf(/Evidence/), bucketOf(/Delivered/), bucketOf(/Results/)];

test('log groups send their events to the stream, by a role that CloudWatch Logs takes for this account', () => {
  expect(resources('AWS::Logs::SubscriptionFilter')).toMatchObject([
    { FilterPattern: '' },
    { FilterPattern: '{ $.errorCode = "*" }', LogGroupName: 'trail' },
  ]);
  const role = resources('AWS::IAM::Role').find(({ id }) => /Subscriber/.test(id)).AssumeRolePolicyDocument;
  const takes = (service: string, sourceArn: string, account = ACCOUNT) =>
    can({
      ...{ principal: service, action: 'sts:AssumeRole', resource: `arn:aws:iam::${ACCOUNT}:role/x`, identity: [] },
      resourcePolicy: role,
      context: { 'aws:SourceArn': sourceArn, 'aws:SourceAccount': account },
    }).decision;
  const own = `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:trail:*`;
  expect(takes('logs.amazonaws.com', own)).toBe('allowed');
  expect(takes('logs.amazonaws.com', own.replace(ACCOUNT, '444455556666'), '444455556666')).toBe('denied');
  expect(takes('firehose.amazonaws.com', own)).toBe('denied');
  expect(JSON.stringify(grantsOf(/Subscriber/))).toContain('"Action":["firehose:PutRecord","firehose:PutRecordBatch"]');
});

test('Firehose unpacks events, ends each with a line, and delivers them by day', () => {
  expect(stream.ExtendedS3DestinationConfiguration).toMatchObject({
    Prefix: 'logs/!{timestamp:yyyy/MM/dd}/',
    ErrorOutputPrefix: 'errors/!{firehose:error-output-type}/',
    CompressionFormat: 'GZIP',
    ProcessingConfiguration: {
      Enabled: true,
      Processors: [
        { Type: 'Decompression', Parameters: [{ ParameterName: 'CompressionFormat', ParameterValue: 'GZIP' }] },
        { Type: 'AppendDelimiterToRecord' },
      ],
    },
  });
});

test.each([
  ['s3:GetObject', `${delivered}/logs/2026/06/01/a`, 'allowed'],
  ['s3:PutObject', `${evidence}/logs/2026/06/01/a`, 'allowed'],
  ['s3:PutObject', `${evidence}/errors/a`, 'allowed'],
  ['s3:PutObject', `${evidence}/runs/a`, 'denied'],
  ['s3:GetObject', `${evidence}/logs/2026/06/01/a`, 'denied'],
  ['s3:PutObject', `${delivered}/logs/a`, 'denied'],
  ['s3:DeleteObject', `${delivered}/logs/a`, 'denied'],
  ['s3:GetObject', `${results}/a`, 'denied'],
])('its function may %s on %s: %s', (action, key, decision) => {
  const identity = grantsOf(/KeepLogs/);
  expect(
    can({ principal: `arn:aws:iam::${ACCOUNT}:role/x`, action, resource: `arn:aws:s3:::${key}`, identity }).decision,
  ).toBe(decision);
});

test.each([
  ['with the header', '*', 'allowed'],
  ['without', null, 'denied'],
])('what is kept is written once: %s', (_, header, decision) => {
  const [policy] = resources('AWS::S3::BucketPolicy').filter(({ id }) => /Evidence/.test(id));
  const asked = {
    ...{
      principal: `arn:aws:iam::${ACCOUNT}:role/x`,
      action: 's3:PutObject',
      resource: `arn:aws:s3:::${evidence}/logs/a`,
    },
    ...{ identity: grantsOf(/KeepLogs/), resourcePolicy: policy.PolicyDocument },
    context: {
      's3:if-none-match': header,
      ...{ 's3:ObjectCreationOperation': true, 'aws:SecureTransport': true, 's3:TlsVersion': 1.3 },
      ...{ 'aws:PrincipalIsAWSService': false, 'aws:PrincipalAccount': ACCOUNT },
      ...{ 's3:x-amz-server-side-encryption': null, 's3:x-amz-server-side-encryption-aws-kms-key-id': null },
      ...{ 's3:x-amz-acl': null, 's3:x-amz-grant-full-control': null, 's3:x-amz-grant-read': null },
    },
  };
  expect(can(asked).decision).toBe(decision);
});

test('objects that are delivered come to the function, those of other buckets do not, and none stays for long', () => {
  const [{ EventPattern, Targets }] = resources('AWS::Events::Rule');
  expect(EventPattern.source).toEqual(['aws.s3']);
  expect(EventPattern['detail-type']).toEqual(['Object Created']);
  expect(EventPattern.detail.bucket.name[0].toLowerCase()).toBe(delivered);
  expect(Targets[0].DeadLetterConfig).toBeDefined();
  const bucket = resources('AWS::S3::Bucket').find(({ id }) => /Delivered/.test(id));
  expect(bucket.NotificationConfiguration).toEqual({ EventBridgeConfiguration: { EventBridgeEnabled: true } });
  expect(bucket.LifecycleConfiguration.Rules).toContainEqual(expect.objectContaining({ ExpirationInDays: 30 }));
});

test('its table has the lines that the function writes, by day', () => {
  const [{ TableInput }] = resources('AWS::Glue::Table');
  expect(TableInput.StorageDescriptor.Columns.map(({ Name }: any) => Name)).toEqual([
    ...['time', 'account', 'log_group', 'log_stream', 'id', 'message', 'unread'],
  ]);
  expect(TableInput.Parameters).toMatchObject({ 'projection.enabled': 'true', 'projection.day.format': 'yyyy/MM/dd' });
  expect(TableInput.Parameters['storage.location.template']).toMatch(/^s3:\/\/[^/]+\/logs\/\$\{day\}$/);
  const queries = resources('AWS::Athena::NamedQuery').map(({ QueryString }) => QueryString);
  expect(queries).toHaveLength(4);
  for (const query of queries) expect(query).toMatch(/FROM "\w+"\."events"/);
});

test.each([
  ['athena:StartQueryExecution', `arn:aws:athena:${REGION}:${ACCOUNT}:workgroup/StackLogsE72A41B8`, 'denied'],
  ['s3:GetObject', `arn:aws:s3:::${evidence}/logs/a`, 'allowed'],
  ['s3:GetObject', `arn:aws:s3:::${evidence}/runs/a`, 'denied'],
  ['s3:PutObject', `arn:aws:s3:::${results}/a`, 'allowed'],
  ['s3:PutObject', `arn:aws:s3:::${evidence}/logs/a`, 'denied'],
  ['glue:GetTable', `arn:aws:glue:${REGION}:${ACCOUNT}:catalog`, 'allowed'],
  ['glue:DeleteTable', `arn:aws:glue:${REGION}:${ACCOUNT}:catalog`, 'denied'],
])('who may ask may %s on %s: %s', (action, resource, decision) =>
  expect(
    can({ principal: `arn:aws:iam::${ACCOUNT}:role/x`, action, resource, identity: grantsOf(/^Analyst/) }).decision,
  ).toBe(decision),
);

test('who may ask asks in its workgroup, which encrypts the answers', () => {
  const [{ Name, WorkGroupConfiguration }] = resources('AWS::Athena::WorkGroup');
  const resource = `arn:aws:athena:${REGION}:${ACCOUNT}:workgroup/${Name}`;
  const asked = { principal: `arn:aws:iam::${ACCOUNT}:role/x`, action: 'athena:StartQueryExecution', resource };
  expect(can({ ...asked, identity: grantsOf(/^Analyst/) }).decision).toBe('allowed');
  expect(WorkGroupConfiguration).toMatchObject({
    EnforceWorkGroupConfiguration: true,
    ResultConfiguration: { EncryptionConfiguration: { EncryptionOption: 'SSE_KMS' } },
  });
});

test('its own log groups are refused', () => {
  const logs = new CentralLogs(new Stack(), 'Logs');
  for (const group of logs.node.findAll().filter((one) => one instanceof LogGroup))
    expect(refusalOf(() => logs.add(group as LogGroup))).toContain(
      'is a log group of its own, and would tell of itself without end',
    );
  const stack = new TerraformStack(Testing.app(), 'Stack');
  const other = new terraform.CentralLogs(stack, 'logs');
  const groups = other.node.findAll().filter((one) => one instanceof terraform.HardenedLogGroup);
  expect(groups.length).toBeGreaterThan(1);
  for (const group of groups)
    expect(refusalOf(() => other.add(group as terraform.HardenedLogGroup))).toContain('is a log group of its own');
});

test('Terraform says the same', () => {
  const stack = new TerraformStack(Testing.app(), 'Stack');
  const logs = new terraform.CentralLogs(stack, 'logs');
  logs.add(new terraform.HardenedLogGroup(stack, 'orders'), 'ERROR');
  const { resource } = JSON.parse(Testing.synth(stack));
  const one = (type: string): any => Object.values(resource[type])[0];
  const s3 = one('aws_kinesis_firehose_delivery_stream').extended_s3_configuration;
  expect(s3.prefix).toBe('logs/!{timestamp:yyyy/MM/dd}/');
  expect(s3.processing_configuration.processors).toEqual([
    { type: 'Decompression', parameters: [{ parameter_name: 'CompressionFormat', parameter_value: 'GZIP' }] },
    { type: 'AppendDelimiterToRecord' },
  ]);
  expect(one('aws_glue_catalog_table').parameters['storage.location.template']).toMatch(/\/logs\/\$\$\{day\}$/);
  expect(one('aws_cloudwatch_log_subscription_filter')).toMatchObject({ filter_pattern: 'ERROR' });
  expect(one('aws_s3_bucket_notification')).toMatchObject({ eventbridge: true });
});
