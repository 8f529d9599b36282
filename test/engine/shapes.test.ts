import { check, defineConfig, presets } from '../../lib';
import { misplacedIn, type Shape, shapeOf } from '../../lib/engine/shapes';
import { Unknown, type Value } from '../../lib/engine/value';

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

describe('a value of another type than its place takes', () => {
  type Wanted = readonly [path: string, wanted: string] | undefined;
  const found = (value: unknown, shape: Shape, dialect: 'cloudformation' | 'terraform' = 'cloudformation'): Wanted => {
    const misplaced = misplacedIn(value as Value, shape, dialect);
    return misplaced && [misplaced.path.join('.'), misplaced.wanted];
  };

  test.each<[unknown, Shape, string | undefined]>([
    ['x', 's', undefined],
    [7, 's', undefined],
    [true, 's', undefined],
    [['x'], 's', 'text'],
    [{ a: 1 }, 's', 'text'],
    [7, 'n', undefined],
    [' 7 ', 'n', undefined],
    ['7${P}', 'n', undefined],
    ['x', 'n', 'a number'],
    [true, 'n', 'a number'],
    [[7], 'n', 'a number'],
    [true, 'b', undefined],
    ['False', 'b', undefined],
    ['1', 'b', undefined],
    [0, 'b', undefined],
    ['${P}', 'b', undefined],
    [' ', 'b', undefined],
    [2, 'b', 'true or false'],
    ['truely', 'b', 'true or false'],
    [{ a: 1 }, 'b', 'true or false'],
    ['{"Statement":[]}', 'd', undefined],
    ['${P}', 'd', undefined],
    ['Allow', 'd', 'a policy document'],
    [{ Statement: [] }, 'd', undefined],
    [{ Version: '2012-10-17', Id: 'x', Statement: {} }, 'd', undefined],
    [{ Version: '2012-10-17' }, 'd', undefined],
    [{ Statement: 'Allow' }, 'd', 'a policy document'],
    [{ Effect: 'Allow' }, 'd', 'a policy document'],
    [['x'], 'd', 'a policy document'],
    [['a', 7], ['s'], undefined],
    ['a', ['s'], undefined],
    [{ a: 1 }, ['s'], 'a list'],
    [{ 0: 'a', 1: 'b' }, ['s'], undefined],
    [{ 0: 'a', b: 'b' }, ['s'], 'a list'],
    ['a', [['s']], 'a list'],
    ['a', [], undefined],
    [{ a: 'x' }, { a: 's' }, undefined],
    [{ b: ['x'] }, { a: 's' }, undefined],
    ['x', { a: 's' }, 'a map'],
    [7, { a: 's' }, 'a map'],
    [null, { a: 's' }, undefined],
    [undefined, 's', undefined],
    ['', { a: 's' }, undefined],
    [{}, 's', undefined],
  ])('%j where %j belongs: %s is missed', (value, shape, wanted) => expect(found(value, shape)?.[1]).toBe(wanted));

  test('is told with where it stands, and the first is', () => {
    const shape: Shape = { a: [{ b: 'n' }], c: { '*': 'b' } };
    expect(found({ a: [{ b: 1 }, { b: 'x' }] }, shape)).toEqual(['a.1.b', 'a number']);
    expect(found({ c: { any: 'x' }, a: 'x' }, shape)).toEqual(['c.any', 'true or false']);
    expect(found({ a: { b: 'x' } }, shape)).toEqual(['a', 'a list']);
    expect(found({ a: [{ b: 1 }], c: { any: true } }, shape)).toBeUndefined();
    expect(found({ a: [7] }, shape)).toEqual(['a.0', 'a map']);
  });

  test('may stand in a list where a block does in Terraform, in CloudFormation it may not', () => {
    expect(found([{ a: 'x' }], { a: 's' })).toEqual(['', 'a map']);
    expect(found([{ a: 'x' }], { a: 's' }, 'terraform')).toBeUndefined();
    expect(found([{ a: 'x' }, { a: ['x'] }], { a: 's' }, 'terraform')).toEqual(['1.a', 'text']);
    expect(found(['x'], { a: 's' }, 'terraform')).toEqual(['0', 'a map']);
    // Policies are text there.
    expect(found({ Statement: [] }, 'd', 'terraform')).toEqual(['', 'a policy document']);
    expect(found('any', 'd', 'terraform')).toBeUndefined();
  });
});

test('the shape of a property is told through lists and blocks of one', () => {
  const of = (type: string, path: string) => shapeOf(type, path === '' ? [] : path.split('.'));
  expect(of('AWS::S3::Bucket', 'LoggingConfiguration')).toMatchObject({ DestinationBucketName: 's' });
  expect(of('AWS::S3::Bucket', 'LoggingConfiguration.DestinationBucketName.More')).toBeUndefined();
  expect(of('AWS::S3::Bucket', 'NoSuchProperty')).toBeUndefined();
  const rule = of('AWS::EC2::SecurityGroup', 'SecurityGroupIngress');
  expect(Array.isArray(rule)).toBe(true);
  expect(of('AWS::EC2::SecurityGroup', 'SecurityGroupIngress.0')).toEqual((rule as Shape[])[0]);
  expect(of('AWS::EC2::SecurityGroup', 'SecurityGroupIngress.0.CidrIp')).toBe('s');
  expect(of('AWS::EC2::SecurityGroup', 'SecurityGroupIngress.CidrIp')).toBe('s');
  expect(of('aws_s3_bucket', 'versioning.0.enabled')).toBe(of('aws_s3_bucket', 'versioning.enabled'));
  expect(of('aws_s3_bucket', 'versioning.enabled')).toBe('b');
  expect(of('AWS::S3::Bucket', '')).toMatchObject({ BucketName: 's' });
});
