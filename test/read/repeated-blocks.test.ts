import { check, defineConfig, presets } from '../../lib';
import { readSource } from '../../lib/read/source';

const open = '{ "a": { "acl": "public-read", "bucket": "x" } }';
const sound = '{ "b": { "acl": "private", "bucket": "y" } }';

const found = (content: string, name = 'cdk.tf.json') =>
  check([{ name, content }], defineConfig(presets.baseline))
    .findings.filter(({ rule }) => rule === 's3/bucket-no-public-read-acl')
    .map(({ resource, source }) => `${resource} ${source?.line}`);

describe('a key of Terraform JSON that stands twice is two blocks, as Terraform has it', () => {
  test.each<[string, string, string[]]>([
    [
      'a section',
      `{ "resource": { "aws_s3_bucket_acl": ${open} },\n"resource": { "aws_s3_bucket_acl": ${sound} } }`,
      ['aws_s3_bucket_acl.a 1'],
    ],
    [
      'a section, the open one last',
      `{ "resource": { "aws_s3_bucket_acl": ${sound} },\n"resource": { "aws_s3_bucket_acl": ${open} } }`,
      ['aws_s3_bucket_acl.a 2'],
    ],
    [
      'a type',
      `{ "resource": { "aws_s3_bucket_acl": ${sound},\n"aws_s3_bucket_acl": ${open} } }`,
      ['aws_s3_bucket_acl.a 2'],
    ],
    [
      'a section that is a list',
      `{ "resource": [{ "aws_s3_bucket_acl": ${sound} }],\n"resource": [{}, { "aws_s3_bucket_acl": ${open} }] }`,
      ['aws_s3_bucket_acl.a 2'],
    ],
  ])('%s', (_, text, resources) => expect(found(text)).toEqual(resources));

  test('a nested block', () => {
    const text = `{ "resource": { "aws_security_group": { "g": {
      "ingress": { "from_port": 443, "to_port": 443, "protocol": "tcp", "cidr_blocks": ["10.0.0.0/8"] },
      "ingress": { "from_port": 22, "to_port": 22, "protocol": "tcp", "cidr_blocks": ["0.0.0.0/0"] } } } } }`;
    const { findings } = check([{ name: 'a.tf.json', content: text }], defineConfig(presets.baseline));
    expect(findings.find(({ rule }) => rule === 'ec2/group-no-world-ssh')?.source).toMatchObject({ line: 3 });
  });
});

test.each<[string, string, string]>([
  [
    'an argument of Terraform',
    'cdk.tf.json',
    '{ "resource": { "aws_s3_bucket": { "a": { "bucket": "x", "bucket": "y" } } } }',
  ],
  ['a section of CloudFormation', 'shop.json', '{ "Resources": {}, "Resources": {} }'],
  ['a section of a plan', 'plan.json', '{ "resource": {}, "resource": {} }'],
])('%s that stands twice is refused', (_, name, text) =>
  expect(() => readSource(name, text)).toThrow(/a map has the key '\w+' twice/),
);
