import { ARN_SHAPES, referredBy } from '../../lib/iam/resource-arns';
import { readInputs } from '../../lib/read/inputs';

const types = (resources: Record<string, string>) =>
  Object.fromEntries(Object.entries(resources).map(([id, Type]) => [id, { Type }]));
const [one, other, third] = readInputs([
  { name: 'one', content: { Resources: types({ Uploads: 'AWS::S3::Bucket', Jobs: 'AWS::SQS::Queue' }) } },
  { name: 'other', content: { Resources: types({ Jobs: 'AWS::SNS::Topic', Orders: 'AWS::DynamoDB::Table' }) } },
  { name: 'third', content: { Resources: types({ Jobs: 'AWS::Lambda::Function' }) } },
]);
const told = (inner: string, template = one) => {
  const { resource, attribute } = referredBy(inner, template!);
  return [resource?.type, attribute];
};

test('the inside of a hole names a resource and one of its attributes', () => {
  expect(told('Uploads')).toEqual(['AWS::S3::Bucket', '']);
  expect(told('Uploads.Arn')).toEqual(['AWS::S3::Bucket', 'Arn']);
  expect(told('Uploads.Outputs.Arn')).toEqual(['AWS::S3::Bucket', 'Outputs.Arn']);
  expect(told('Nothing.Arn')).toEqual([undefined, 'Arn']);
});

test('of its own template first, and of others where only one has it', () => {
  expect(told('Jobs.Arn')).toEqual(['AWS::SQS::Queue', 'Arn']);
  expect(told('Jobs.Arn', other)).toEqual(['AWS::SNS::Topic', 'Arn']);
  expect(told('Orders.Arn')).toEqual(['AWS::DynamoDB::Table', 'Arn']);
  expect(told('Orders.Arn', third)).toEqual(['AWS::DynamoDB::Table', 'Arn']);
  const [fourth] = readInputs([
    { name: 'a', content: { Resources: types({ Uploads: 'AWS::S3::Bucket' }) } },
    { name: 'b', content: { Resources: types({ Jobs: 'AWS::SQS::Queue' }) } },
    { name: 'c', content: { Resources: types({ Jobs: 'AWS::SNS::Topic' }) } },
  ]);
  expect(told('Jobs.Arn', fourth)).toEqual([undefined, 'Arn']);
});

test('resources of Terraform have a dot in their names', () => {
  const [template] = readInputs([{ name: 'app', content: { resource: { aws_sqs_queue: { jobs: {} } } } }]);
  expect(told('aws_sqs_queue.jobs.arn', template)).toEqual(['aws_sqs_queue', 'arn']);
});

test('every shape is an ARN that ends in the name, of which properties say which', () => {
  for (const [type, [arn, names]] of Object.entries(ARN_SHAPES)) {
    expect([type, arn]).toEqual([type, expect.stringMatching(/^arn:P:[a-z0-9-]+:R?:A?:.*-$/)]);
    expect(names).not.toContain('');
  }
  expect(ARN_SHAPES['AWS::SNS::Topic']).toEqual(['arn:P:sns:R:A:-', ['TopicName', 'name'], 'arn']);
  expect(ARN_SHAPES.aws_kms_key).toEqual(['arn:P:kms:R:A:key/-', [], undefined]);
});
