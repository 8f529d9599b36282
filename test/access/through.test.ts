import { accessesOf } from '../../lib/access';
import { readInputs } from '../../lib/read/inputs';

const policy = (...Statement: object[]) => ({ Version: '2012-10-17', Statement });
const allow = (Action: string, Resource: unknown, more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});
const objects = { 'Fn::Sub': '${Uploads.Arn}/*' };

const Web = {
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: policy(),
    Policies: [{ PolicyName: 'own', PolicyDocument: policy(allow('s3:*', '*'), allow('sqs:*', '*')) }],
  },
};
const endpoint = (more: object) => ({
  Type: 'AWS::EC2::VPCEndpoint',
  Properties: { ServiceName: 'com.amazonaws.eu-west-1.s3', VpcId: 'vpc-1', VpcEndpointType: 'Gateway', ...more },
});
const only = (Condition: object) => ({
  Type: 'AWS::S3::BucketPolicy',
  Properties: {
    Bucket: { Ref: 'Uploads' },
    PolicyDocument: policy({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: objects, Condition }),
  },
});

const ask = (resources: object, through: string | undefined, action = 's3:GetObject', resource = 'Uploads/a') => {
  const content = { Resources: { Uploads: { Type: 'AWS::S3::Bucket' }, Web, ...resources } };
  const accesses = accessesOf(readInputs([{ name: 'app.json', content }]));
  const { decision, conditions, reasons } = accesses.can('Web', action, resource, { through });
  return { decision, words: [...conditions, ...reasons.map(({ words }) => words)].join('\n') };
};

const Reading = endpoint({
  PolicyDocument: policy(allow('s3:GetObject', objects, { Principal: '*' })),
});

test('an endpoint limits what goes through it', () => {
  expect(ask({ Endpoint: Reading }, 'Endpoint')).toEqual({
    decision: 'allowed',
    words: expect.stringContaining('Allow in the endpoint policy: Endpoint, statement 0'),
  });
  expect(ask({ Endpoint: Reading }, 'Endpoint', 's3:PutObject').decision).toBe('denied');
  expect(ask({ Endpoint: Reading }, undefined, 's3:PutObject').decision).toBe('allowed');
});

test('one without a policy lets everything through', () =>
  expect(ask({ Endpoint: endpoint({}) }, 'Endpoint', 's3:PutObject').decision).toBe('allowed'));

test('one that no template has may let it through', () => {
  const { decision, words } = ask({}, 'vpce-0a1b2c');
  expect({ decision, words }).toEqual({ decision: 'conditional', words: expect.stringContaining('vpce-0a1b2c') });
});

test('a request is told from others by its endpoint', () => {
  const Other = endpoint({});
  const Policy = only({ StringNotEquals: { 'aws:SourceVpce': { Ref: 'Endpoint' } } });
  const resources = { Endpoint: Reading, Other, Policy };
  expect(ask(resources, 'Endpoint').decision).toBe('allowed');
  expect(ask(resources, 'Other').decision).toBe('denied');
  expect(ask(resources, undefined).decision).toBe('conditional');
});

test('an endpoint of the template may be the one whose id a policy gives', () => {
  const Policy = only({ StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1b2c' } });
  expect(ask({ Endpoint: Reading, Policy }, 'Endpoint')).toEqual({
    decision: 'conditional',
    words: expect.stringContaining('when the id of Endpoint is vpce-0a1b2c'),
  });
  expect(ask({ Policy }, 'vpce-0a1b2d').decision).toBe('denied');
});

test('its VPC counts, and a public address does not', () => {
  const Vpc = only({ StringNotEquals: { 'aws:SourceVpc': 'vpc-2' } });
  const Office = only({ NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } });
  expect(ask({ Endpoint: Reading, Policy: Vpc }, 'Endpoint').decision).toBe('denied');
  expect(ask({ Endpoint: Reading, Policy: Office }, 'Endpoint').decision).toBe('denied');
});

test('in Terraform, a policy of its own takes the place of the endpoint’s', () => {
  const content = {
    resource: {
      aws_s3_bucket: { uploads: { bucket: 'uploads' } },
      aws_iam_role: { web: { name: 'web', assume_role_policy: JSON.stringify(policy()) } },
      aws_iam_role_policy: {
        web: { role: '${aws_iam_role.web.name}', policy: JSON.stringify(policy(allow('*', '*'))) },
      },
      aws_vpc_endpoint: { s3: { service_name: 'com.amazonaws.eu-west-1.s3', vpc_id: 'vpc-1' } },
      aws_vpc_endpoint_policy: {
        s3: {
          vpc_endpoint_id: '${aws_vpc_endpoint.s3.id}',
          policy: JSON.stringify(policy(allow('s3:Get*', '*', { Principal: '*' }))),
        },
      },
    },
  };
  const { can, whoCan } = accessesOf(readInputs([{ name: 'main.tf.json', content }]));
  const how = { through: 'aws_vpc_endpoint.s3' };
  expect(can('aws_iam_role.web', 's3:GetObject', 'aws_s3_bucket.uploads/a', how).decision).toBe('allowed');
  expect(can('aws_iam_role.web', 's3:PutObject', 'aws_s3_bucket.uploads/a', how).decision).toBe('denied');
  expect(whoCan('s3:PutObject', 'aws_s3_bucket.uploads/a', how)).toEqual([]);
  expect(whoCan('s3:PutObject', 'aws_s3_bucket.uploads/a')).toHaveLength(1);
});

test('a name that is of no endpoint, and an endpoint of another service, are refused', () => {
  expect(() => ask({ Endpoint: Reading }, 'Endpont')).toThrow(
    "there is no VPC endpoint 'Endpont'; did you mean 'Endpoint'?",
  );
  expect(() => ask({ Endpoint: Reading }, 'Endpoint', 'sqs:SendMessage', '*')).toThrow(
    "Endpoint is an endpoint of s3, which 'sqs:SendMessage' does not go through",
  );
});
