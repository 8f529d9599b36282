import { posture } from '../../lib/testing';

const cloudformation = (Resources: object, more: object = {}) => [{ name: 'shop', content: { Resources, ...more } }];
const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim());

test('says for each rule whether it holds, and the value that was seen', () => {
  const lines = linesOf(
    posture(
      cloudformation({
        Uploads: {
          Type: 'AWS::S3::Bucket',
          DeletionPolicy: 'Retain',
          Properties: { VersioningConfiguration: { Status: 'Suspended' } },
        },
      }),
    ),
  );
  expect(lines[0]).toBe('Uploads (AWS::S3::Bucket)');
  expect(lines).toContain('open    s3/bucket-versioned  Suspended');
  expect(lines).toContain('open    s3/bucket-access-logged  not set');
  expect(lines).toContain('holds   s3/bucket-retained  Retain');
});

test('names the other resource that settled a rule', () => {
  const text = posture([
    {
      name: 'main.tf.json',
      content: {
        resource: {
          aws_s3_bucket: { uploads: {} },
          aws_s3_bucket_versioning: {
            uploads: { bucket: '${aws_s3_bucket.uploads.id}', versioning_configuration: { status: 'Enabled' } },
          },
        },
      },
    },
  ]);
  expect(linesOf(text)).toContain('holds   s3/bucket-versioned  by aws_s3_bucket_versioning.uploads');
});

test('says what only deployment can tell, and in which deployments a rule is open', () => {
  const versioned = (Status: object) =>
    posture(
      cloudformation(
        { Uploads: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status } } } },
        {
          Parameters: { Status: { Type: 'String' }, Env: { Type: 'String', AllowedValues: ['prod', 'test'] } },
          Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] } },
        },
      ),
    );
  expect(linesOf(versioned({ Ref: 'Status' }))).toContain('unsure  s3/bucket-versioned  ${Status}');
  expect(linesOf(versioned({ 'Fn::If': ['IsProd', 'Enabled', 'Suspended'] }))).toContain(
    'open    s3/bucket-versioned  (when IsProd is false)',
  );
});

test('leaves matters of taste out unless all rules are asked for', () => {
  const bucket = cloudformation({ Uploads: { Type: 'AWS::S3::Bucket' } });
  expect(posture(bucket)).not.toContain('s3/bucket-replicated');
  expect(posture(bucket, { preset: 'all' })).toContain('s3/bucket-replicated');
  expect(posture(bucket, { preset: 'baseline' })).not.toContain('s3/bucket-retained');
});

test('shows one part of an app only, in the order of its resources', () => {
  const text = posture(
    cloudformation({ B: { Type: 'AWS::S3::Bucket' }, Aa: { Type: 'AWS::KMS::Key' }, Ab: { Type: 'AWS::SQS::Queue' } }),
    {
      within: 'A',
    },
  );
  expect(text.split('\n\n').map((block) => block.split('\n')[0])).toEqual([
    'Aa (AWS::KMS::Key)',
    'Ab (AWS::SQS::Queue)',
  ]);
});

test('is empty where no rule speaks', () => {
  expect(posture(cloudformation({ Waiting: { Type: 'AWS::CloudFormation::WaitConditionHandle' } }))).toBe('');
});
