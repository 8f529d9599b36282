import { check, defineConfig, presets } from '../../lib';
import { misplacedIn, shapeOf } from '../../lib/engine/shapes';
import { Unknown } from '../../lib/engine/value';

const said = (type: string, properties: object) => {
  const content = type.startsWith('AWS')
    ? { Resources: { It: { Type: type, Properties: properties } } }
    : { resource: { [type]: { it: properties } } };
  const { failures, blocked } = check([{ name: 'it.json', content }], defineConfig(presets.all));
  return { blocked, messages: failures.map(({ message }) => message.replace(/^.*? has /, 'has ')) };
};

test.each([
  ['AWS::S3::Bucket', { LoggingConfiguration: ['logs'] }, 'has a list at Properties.LoggingConfiguration, where a map'],
  ['AWS::S3::Bucket', { LoggingConfiguration: 'logs' }, 'has text at Properties.LoggingConfiguration, where a map'],
  ['AWS::SQS::Queue', { KmsMasterKeyId: ['key'] }, 'has a list at Properties.KmsMasterKeyId, where text belongs'],
  ['AWS::Lambda::Function', { TracingConfig: 7 }, 'has a number at Properties.TracingConfig, where a map belongs'],
  ['AWS::KMS::Key', { EnableKeyRotation: 'yes' }, 'has text at Properties.EnableKeyRotation, where true or false'],
  ['aws_sqs_queue', { kms_master_key_id: { key: 'it' } }, 'has a map at kms_master_key_id, where text belongs'],
  [
    'aws_db_instance',
    { backup_retention_period: 'long' },
    'has text at backup_retention_period, where a number belongs',
  ],
])('%s %j fails the gate', (type, properties, words) => {
  const { blocked, messages } = said(type, properties);
  expect(messages).toEqual([expect.stringContaining(words)]);
  expect(blocked).toBe(true);
});

test.each([
  ['AWS::KMS::Key', { EnableKeyRotation: 'true', PendingWindowInDays: '30' }],
  ['AWS::SQS::Queue', { KmsMasterKeyId: 7, Tags: { Key: 'owner', Value: true } }],
  ['AWS::S3::Bucket', { LoggingConfiguration: '', BucketName: { 'Fn::Sub': '${AWS::StackName}-logs' } }],
  ['AWS::SNS::TopicPolicy', { PolicyDocument: '{"Statement":[]}', Topics: ['t'] }],
  ['aws_s3_bucket', { versioning: [{ enabled: 'false' }], tags: { owner: 1 } }],
  ['aws_sqs_queue', { kms_master_key_id: '${var.key}', fifo_queue: '${var.fifo}' }],
])('%s %j is judged', (type, properties) => {
  expect(said(type, properties).messages).toEqual([]);
});

test('a type of resource that the table does not have takes anything', () => {
  expect(shapeOf('Custom::It', ['Config'])).toBeUndefined();
  expect(shapeOf('AWS::S3::Bucket', ['LoggingConfiguration', 'DestinationBucketName'])).toBe('s');
});

test('what only deployment can tell may be of any type, and what is empty is left to the rules', () => {
  expect(misplacedIn(new Unknown('it'), { Enabled: 'b' }, 'cloudformation')).toBeUndefined();
  expect(misplacedIn([{ Enabled: new Unknown('it') }], [{ Enabled: 'b' }], 'cloudformation')).toBeUndefined();
  expect(
    misplacedIn({ Enabled: [], Arn: {}, Name: '' }, { Enabled: 'b', Arn: 's', Name: 'n' }, 'terraform'),
  ).toBeUndefined();
});
