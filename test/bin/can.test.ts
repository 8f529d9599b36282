import { project } from './spawn';

const trust = (Principal: object) => ({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal, Action: 'sts:AssumeRole' },
});
const policy = (...Statement: object[]) => ({ Version: '2012-10-17', Statement });
const read = (Resource: unknown, more: object = {}) => ({
  Sid: 'Read',
  Effect: 'Allow',
  Action: 's3:Get*',
  Resource,
  ...more,
});
const objects = { 'Fn::Sub': '${Uploads.Arn}/*' };

const template = {
  Parameters: { Office: { Type: 'String' } },
  Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Office' }, 'prod'] } },
  Resources: {
    Uploads: { Type: 'AWS::S3::Bucket', Properties: {} },
    Access: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Uploads' },
        PolicyDocument: policy(
          {
            Sid: 'Tls',
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: objects,
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
          {
            Sid: 'Partner',
            Effect: 'Allow',
            Principal: { AWS: '444455556666' },
            Action: 's3:GetObject',
            Resource: objects,
          },
          {
            Sid: 'Mail',
            Effect: 'Allow',
            Principal: { Service: 'ses.amazonaws.com' },
            Action: 's3:PutObject',
            Resource: objects,
          },
        ),
      },
    },
    Web: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trust({ Service: 'ecs-tasks.amazonaws.com' }),
        Policies: [{ PolicyName: 'read', PolicyDocument: policy(read(objects)) }],
      },
    },
    Bounded: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trust({ Service: 'ecs-tasks.amazonaws.com' }),
        PermissionsBoundary: { Ref: 'Boundary' },
        ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
      },
    },
    Boundary: {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: { PolicyDocument: policy({ Effect: 'Allow', Action: 'sqs:*', Resource: '*' }) },
    },
    Ana: { Type: 'AWS::IAM::User', Properties: { Groups: [{ Ref: 'Readers' }] } },
    Readers: {
      Type: 'AWS::IAM::Group',
      Properties: { Policies: [{ PolicyName: 'read', PolicyDocument: policy(read('arn:aws:s3:::*')) }] },
    },
    Extra: {
      Type: 'AWS::IAM::Policy',
      Condition: 'IsProd',
      Properties: {
        PolicyName: 'extra',
        Users: [{ Ref: 'Ana' }],
        PolicyDocument: policy({ Sid: 'Put', Effect: 'Allow', Action: 's3:PutObject', Resource: '*' }),
      },
    },
  },
};
const { bulwark } = project({ 'app.template.json': template });
const can = (...args: string[]) => bulwark('can', ...args, 'app.template.json');

describe('can', () => {
  test('a role may, under the conditions of the bucket policy, by the statements that decide', () => {
    const { code, out } = can('Web', 's3:GetObject', 'Uploads/a.txt');
    expect(out).toContain('conditional: Web may s3:GetObject on Uploads/a.txt, under conditions');
    expect(out).toContain('unless aws:SecureTransport Bool false');
    expect(out).toMatch(/by Allow in the identity policy of the principal: Web, Read \(app\.template\.json:\d+:\d+\)/);
    expect(out).toMatch(/by Deny in the resource policy: Access, Tls \(app\.template\.json:\d+:\d+\)/);
    expect(code).toBe(0);
  });
  test('a role may not what nothing allows', () => {
    expect(can('Web', 's3:PutObject', 'Uploads/a.txt')).toMatchObject({
      code: 1,
      out: 'denied: Web may not s3:PutObject on Uploads/a.txt: nothing allows it\n',
    });
    expect(can('Web', 's3:GetObject', 'arn:aws:s3:::elsewhere/a.txt').code).toBe(1);
  });
  test('a boundary limits an administrator', () => {
    expect(can('Bounded', 's3:GetObject', 'Uploads/a.txt').code).toBe(1);
    expect(can('Bounded', 'sqs:SendMessage', 'arn:aws:sqs:eu-west-1:000000000000:jobs')).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^allowed: .*\n.*AdministratorAccess of AWS is attached \(.*\)\n.*Boundary, statement 0/,
      ),
    });
  });
  test('users have what their groups have, and what a condition of the template gives them', () => {
    expect(can('Ana', 's3:GetObject', 'Uploads/a.txt').out).toContain('Readers, Read');
    const { out } = can('Ana', 's3:PutObject', 'Uploads/a.txt');
    expect(out).toMatch(/^conditional: /);
    expect(out).toMatch(/when .*(IsProd|Office)/);
  });
  test('everyone, services and accounts can be asked about', () => {
    expect(can('*', 's3:GetObject', 'Uploads/a.txt').code).toBe(1);
    expect(can('ses.amazonaws.com', 's3:PutObject', 'Uploads/a.txt').code).toBe(0);
    expect(can('ses.amazonaws.com', 's3:GetObject', 'Uploads/a.txt').code).toBe(1);
  });
  test.each([
    [['Wed', 's3:GetObject', 'Uploads/a.txt'], /there is no role or user 'Wed'/],
    [['Web', 's3:GetObject', 'Upload'], /there is no resource 'Upload'; did you mean 'Uploads'\?/],
    [['Web', 's3:Get*', 'Uploads'], /'s3:Get\*' is no action/],
    [['Web', 's3:GetObjet', 'Uploads'], /there is no action 's3:GetObjet'; did you mean 's3:GetObject'\?/],
    [['Web', 's3:GetObject'], /./],
  ])('%j cannot be judged', (args, message) => {
    const { code, err } = bulwark('can', ...args, ...(args.length === 3 ? ['app.template.json'] : []));
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

test('without templates, those that check would judge are asked; a name of several things is refused', () => {
  const { bulwark: run } = project({ 'cdk.out/a.template.json': template, 'cdk.out/b.template.json': template });
  expect(run('can', 'Web', 's3:GetObject', '*')).toMatchObject({
    code: 2,
    err: expect.stringContaining("'Web' names several things: "),
  });
  expect(run('who-can', 'sqs:SendMessage', '*').out).toMatch(/^2 principals may/);
});

describe('who-can', () => {
  test('lists roles, users and whom the policy of the resource names', () => {
    const { code, out } = bulwark('who-can', 's3:GetObject', 'Uploads/a.txt', 'app.template.json');
    expect(code).toBe(0);
    expect(out).toMatch(/^3 principals may s3:GetObject on Uploads\/a\.txt\n/);
    for (const who of ['Web', 'Ana', '444455556666']) expect(out).toContain(`conditional: ${who}\n`);
    expect(out).not.toContain('Bounded');
  });
  test('says so when there is nobody', () =>
    expect(bulwark('who-can', 's3:DeleteBucket', 'Uploads', 'app.template.json').out).toBe(
      'nobody may s3:DeleteBucket on Uploads\n',
    ));
});

test('the policy of a function is made of its permissions', () => {
  const { bulwark: run } = project({
    'app.json': {
      Resources: {
        Hook: { Type: 'AWS::Lambda::Function', Properties: {} },
        Topic: { Type: 'AWS::SNS::Topic', Properties: {} },
        Called: {
          Type: 'AWS::Lambda::Permission',
          Properties: {
            FunctionName: { 'Fn::GetAtt': ['Hook', 'Arn'] },
            Action: 'lambda:InvokeFunction',
            Principal: 'sns.amazonaws.com',
            SourceArn: { Ref: 'Topic' },
          },
        },
      },
    },
  });
  const { out } = run('who-can', 'lambda:InvokeFunction', 'Hook', 'app.json');
  expect(out).toMatch(/^1 principal may/);
  expect(out).toContain(
    'conditional: sns.amazonaws.com\n  if aws:SourceArn ArnLike arn:aws:sns:us-east-1:000000000000:Topic\n',
  );
  expect(out).toContain('Called, statement 0');
});

test('Terraform is asked in the same way', () => {
  const { bulwark: run } = project({
    'main.tf.json': {
      data: { aws_caller_identity: { me: {} } },
      resource: {
        aws_sqs_queue: { jobs: { name: 'jobs' } },
        aws_sqs_queue_policy: {
          jobs: {
            queue_url: '${aws_sqs_queue.jobs.id}',
            policy: JSON.stringify(
              policy({
                Effect: 'Allow',
                Principal: { AWS: '${aws_iam_role.worker.arn}' },
                Action: 'sqs:*',
                Resource: '${aws_sqs_queue.jobs.arn}',
              }),
            ),
          },
        },
        aws_iam_role: {
          worker: { name: 'worker', assume_role_policy: JSON.stringify(trust({ Service: 'ec2.amazonaws.com' })) },
        },
        aws_iam_user: { bob: { name: 'bob' } },
        aws_iam_user_policy: {
          bob: {
            user: '${aws_iam_user.bob.name}',
            policy: JSON.stringify(
              policy({
                Effect: 'Allow',
                Action: 'sqs:SendMessage',
                Resource: 'arn:aws:sqs:*:${data.aws_caller_identity.me.account_id}:jobs',
              }),
            ),
          },
        },
      },
    },
  });
  expect(run('who-can', 'sqs:SendMessage', 'aws_sqs_queue.jobs', 'main.tf.json').out).toMatch(
    /^2 principals .*\n(.*\n)*allowed: aws_iam_role\.worker\n(.*\n)*allowed: aws_iam_user\.bob\n/,
  );
  expect(run('can', 'aws_iam_user.bob', 'sqs:ReceiveMessage', 'aws_sqs_queue.jobs', 'main.tf.json').code).toBe(1);
});
