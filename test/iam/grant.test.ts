import { Reading } from '../../lib/engine/reading';
import { World } from '../../lib/engine/world';
import { grantOf, nameOf } from '../../lib/iam/grant';
import { policyOf, type Statement } from '../../lib/iam/policy';
import { noStatement } from '../../lib/iam/statements';
import { readInputs } from '../../lib/read/inputs';

type One = Record<string, unknown>;

/** A policy beside a bucket, a queue, a role and a parameter. */
function policyWith(statement: One | One[], type = 'AWS::S3::BucketPolicy') {
  const [template] = readInputs([
    {
      name: 'app',
      content: {
        Parameters: { Partner: { Type: 'String' } },
        Resources: {
          Policy: { Type: type, Properties: { PolicyDocument: { Statement: statement } } },
          Uploads: { Type: 'AWS::S3::Bucket' },
          Jobs: { Type: 'AWS::SQS::Queue' },
          Reader: { Type: 'AWS::IAM::Role' },
        },
      },
    },
  ]);
  const it = new Reading(template!.resources.get('Policy')!, new World());
  return policyOf(it, it.fact('PolicyDocument'));
}

const statementsOf = (...policy: Parameters<typeof policyWith>): readonly Statement[] =>
  policyWith(...policy).known!.statements;

const words = (statement: One, type?: string): string =>
  grantOf(statementsOf({ Effect: 'Allow', ...statement }, type)[0]!);

const everyone = { Principal: '*' };
const read = { Action: 's3:GetObject', Resource: { 'Fn::Sub': '${Uploads.Arn}/*' } };
const send = { Action: 'sqs:SendMessage', Resource: { 'Fn::GetAtt': ['Jobs', 'Arn'] } };
const when = (operator: string, key: string, value: unknown) => ({ Condition: { [operator]: { [key]: value } } });

describe('who', () => {
  test.each<[One, string]>([
    [{ ...everyone, ...read }, 'anyone on the internet may read every object of Uploads (s3:GetObject)'],
    [{ Principal: { AWS: ['*'] }, ...read }, 'anyone on the internet may read every object of Uploads (s3:GetObject)'],
    [
      { Principal: { AWS: '*' }, Action: 'kms:Decrypt', Resource: '*' },
      'anyone with an AWS account may decrypt with this key (kms:Decrypt)',
    ],
    [
      { Principal: { AWS: 'arn:aws:iam::*:role/deploy' }, Action: 'sts:AssumeRole' },
      'anyone with an AWS account may assume this role (sts:AssumeRole)',
    ],
    [
      { NotPrincipal: { AWS: 'arn:aws:iam::111122223333:user/eve' }, ...read },
      'anyone on the internet but user eve of account 111122223333 may read every object of Uploads (s3:GetObject)',
    ],
    [
      { Principal: { AWS: '444455556666' }, ...read },
      'account 444455556666 may read every object of Uploads (s3:GetObject)',
    ],
    [
      { Principal: { AWS: 'arn:aws:iam::444455556666:root' }, ...read },
      'account 444455556666 may read every object of Uploads (s3:GetObject)',
    ],
    [
      { Principal: { AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' } }, ...read },
      'this account may read every object of Uploads (s3:GetObject)',
    ],
    [
      { Principal: { AWS: { Ref: 'AWS::AccountId' } }, ...read },
      'this account may read every object of Uploads (s3:GetObject)',
    ],
    [
      { Principal: { AWS: 'arn:aws:iam::444455556666:role/etl/loader' }, ...read },
      'role etl/loader of account 444455556666 may read every object of Uploads (s3:GetObject)',
    ],
    [
      { Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:user/ann' } }, ...read },
      'user ann may read every object of Uploads (s3:GetObject)',
    ],
    [
      { Principal: { AWS: { 'Fn::GetAtt': ['Reader', 'Arn'] } }, ...read },
      'Reader may read every object of Uploads (s3:GetObject)',
    ],
    [
      { Principal: { AWS: { Ref: 'Partner' } }, ...read },
      'whoever Partner names may read every object of Uploads (s3:GetObject)',
    ],
    [
      { Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${Partner}:root' } }, ...read },
      'account Partner may read every object of Uploads (s3:GetObject)',
    ],
    [
      { Principal: { Service: 'sns.amazonaws.com' }, ...send },
      'sns.amazonaws.com on behalf of any account may send messages to Jobs (sqs:SendMessage)',
    ],
    [
      {
        Principal: { Service: 'sns.amazonaws.com' },
        ...send,
        ...when('StringEquals', 'aws:SourceAccount', { Ref: 'AWS::AccountId' }),
      },
      'sns.amazonaws.com may send messages to Jobs (sqs:SendMessage) if aws:SourceAccount is this account',
    ],
    [
      { Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
      'lambda.amazonaws.com may assume this role (sts:AssumeRole)',
    ],
    [
      {
        Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
      },
      'identities of token.actions.githubusercontent.com may assume this role (sts:AssumeRoleWithWebIdentity)',
    ],
    [
      { Principal: { CanonicalUser: '79a59df900b949e55d96a1e698fbaced' }, ...read },
      'the canonical user 79a59df9 may read every object of Uploads (s3:GetObject)',
    ],
    [
      { Principal: { AWS: ['1', '2', '3', '4', '5'].map((digit) => digit.repeat(12)) }, ...read },
      'account 111111111111, account 222222222222 and 3 more may read every object of Uploads (s3:GetObject)',
    ],
    [
      { Principal: { CanonicalUser: '79a59df900b949e55d96a1e698fbaced' }, ...send },
      'the canonical user 79a59df9 may send messages to Jobs (sqs:SendMessage)',
    ],
    [
      { Principal: { Federated: { Ref: 'Partner' } }, Action: 'sts:AssumeRoleWithSAML' },
      'whoever Partner names may assume this role (sts:AssumeRoleWithSAML)',
    ],
    [
      { Principal: { Federated: 'cognito-identity.amazonaws.com' }, Action: 'sts:AssumeRoleWithWebIdentity' },
      'identities of cognito-identity.amazonaws.com may assume this role (sts:AssumeRoleWithWebIdentity)',
    ],
    [
      { Principal: { AWS: 'arn:aws:sts::444455556666:assumed-role/web/i-1' }, ...read },
      'assumed-role web/i-1 of account 444455556666 may read every object of Uploads (s3:GetObject)',
    ],
    [
      {
        Principal: { Service: ['sns.amazonaws.com', 'sqs.amazonaws.com'] },
        ...send,
        ...when('ArnLike', 'aws:SourceArn', 'arn:aws:sns:*:111122223333:*'),
      },
      'sns.amazonaws.com and sqs.amazonaws.com may send messages to Jobs (sqs:SendMessage) if aws:SourceArn is like arn:aws:sns:*:111122223333:*',
    ],
    [
      { Principal: { AWS: ['444455556666', '444455556666'] }, ...read },
      'account 444455556666 may read every object of Uploads (s3:GetObject)',
    ],
    [{ Principal: { AWS: [] }, ...read }, 'nothing may read every object of Uploads (s3:GetObject)'],
    [
      { ...everyone, NotAction: 'kms:*', Resource: '*' },
      'anyone on the internet may take any action but kms:* on this key',
    ],
    [
      { ...everyone, ...read, ...when('StringNotEquals', 'aws:PrincipalTag/team', 'red') },
      'anyone on the internet may read every object of Uploads (s3:GetObject) if aws:PrincipalTag/team is not red',
    ],
    [
      { ...everyone, ...read, ...when('StringEquals', 'aws:SourceAccount', '444455556666') },
      'anyone on the internet may read every object of Uploads (s3:GetObject) if aws:SourceAccount is 444455556666',
    ],
    [
      { ...everyone, ...read, ...when('StringEquals', 'aws:PrincipalOrgID', ['o-a', 'o-b', 'o-c']) },
      'every principal of organisation o-a and 2 more may read every object of Uploads (s3:GetObject)',
    ],
    [read, 'whoever holds this policy may read every object of Uploads (s3:GetObject)'],
    [
      { ...everyone, ...read, ...when('StringEquals', 'aws:PrincipalOrgID', 'o-abc') },
      'every principal of organisation o-abc may read every object of Uploads (s3:GetObject)',
    ],
    [
      { ...everyone, ...read, ...when('StringEquals', 'aws:PrincipalAccount', { Ref: 'AWS::AccountId' }) },
      'every principal of this account may read every object of Uploads (s3:GetObject)',
    ],
    [
      { ...everyone, ...read, ...when('StringEquals', 'aws:PrincipalAccount', '444455556666') },
      'every principal of account 444455556666 may read every object of Uploads (s3:GetObject)',
    ],
  ])('%j: %s', (statement, expected) => expect(words(statement)).toBe(expected));
});

describe('what, and on what', () => {
  test.each<[One, string]>([
    [{ Action: '*', Resource: '*' }, 'whoever holds this policy may take any action on every resource'],
    [{ Action: '*:*', Resource: '*' }, 'whoever holds this policy may take any action on every resource'],
    [
      { NotAction: ['iam:*', 'organizations:*'], Resource: '*' },
      'whoever holds this policy may take any action but iam:* and organizations:* on every resource',
    ],
    [
      { Action: ['s3:*', 'sqs:*'], Resource: '*' },
      'whoever holds this policy may take any action of s3 and sqs on every resource',
    ],
    [
      { Action: 's3:*', Resource: '*' },
      'whoever holds this policy may take any action of s3 on every bucket and object',
    ],
    [
      { Action: ['s3:Get*', 's3:PutObject', 's3:DeleteObject'], Resource: 'arn:aws:s3:::data/raw/*' },
      'whoever holds this policy may read, write and delete every object like data/raw/* (s3:Get*, s3:PutObject and s3:DeleteObject)',
    ],
    [
      { Action: 's3:ListBucket', Resource: { 'Fn::GetAtt': ['Uploads', 'Arn'] } },
      'whoever holds this policy may list Uploads (s3:ListBucket)',
    ],
    [
      { Action: ['s3:GetObject', 's3:ListBucket'], Resource: ['arn:aws:s3:::data', 'arn:aws:s3:::data/*'] },
      'whoever holds this policy may read and list data and every object of data (s3:GetObject and s3:ListBucket)',
    ],
    [{ Action: 's3:GetObject', Resource: '*' }, 'whoever holds this policy may read every object (s3:GetObject)'],
    [
      { Action: 's3:PutBucketPolicy', Resource: '*' },
      'whoever holds this policy may administer every bucket (s3:PutBucketPolicy)',
    ],
    [{ Action: 'iam:PassRole', Resource: '*' }, 'whoever holds this policy may pass every role (iam:PassRole)'],
    [
      { Action: 'iam:CreatePolicyVersion', Resource: '*' },
      'whoever holds this policy may administer every policy (iam:CreatePolicyVersion)',
    ],
    [
      { Action: ['iam:AttachUserPolicy', 'iam:AttachRolePolicy'], Resource: '*' },
      'whoever holds this policy may administer every resource (iam:AttachUserPolicy and iam:AttachRolePolicy)',
    ],
    [
      { Action: 'secretsmanager:GetSecretValue', Resource: '*' },
      'whoever holds this policy may read every secret (secretsmanager:GetSecretValue)',
    ],
    [
      { Action: ['kms:Decrypt', 'kms:GenerateDataKey*'], Resource: 'arn:aws:kms:*:111122223333:key/*' },
      'whoever holds this policy may decrypt with and encrypt with every key (kms:Decrypt and kms:GenerateDataKey*)',
    ],
    [
      { Action: 'dynamodb:*Item', Resource: 'arn:aws:dynamodb:us-east-1:111122223333:table/orders' },
      'whoever holds this policy may read, change and delete table orders (dynamodb:*Item)',
    ],
    [
      {
        Action: 'lambda:InvokeFunction',
        Resource: { 'Fn::Sub': 'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:pay-*' },
      },
      'whoever holds this policy may invoke every function like pay-* (lambda:InvokeFunction)',
    ],
    [send, 'whoever holds this policy may send messages to Jobs (sqs:SendMessage)'],
    [
      { Action: 'sns:Publish', Resource: 'arn:aws:sns:us-east-1:111122223333:alerts' },
      'whoever holds this policy may publish to topic alerts (sns:Publish)',
    ],
    [
      { Action: ['ec2:RunInstances', 's3:GetObject'], NotResource: 'arn:aws:s3:::secret/*' },
      'whoever holds this policy may change and read everything but every object of secret (ec2:RunInstances and s3:GetObject)',
    ],
    [
      { Action: 'ec2:TerminateInstances', Resource: '*' },
      'whoever holds this policy may change every instance (ec2:TerminateInstances)',
    ],
    [
      { Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::*' },
      'whoever holds this policy may read and write every bucket and object (s3:GetObject and s3:PutObject)',
    ],
    [
      { Action: ['s3:GetObject', 'sqs:*'], Resource: '*' },
      'whoever holds this policy may read, administer and change every resource (s3:GetObject and sqs:*)',
    ],
    [
      { Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:*' },
      'whoever holds this policy may send messages to every queue (sqs:SendMessage)',
    ],
    [
      { NotAction: ['a:*', 'b:*', 'c:*', 'd:*'], Resource: '*' },
      'whoever holds this policy may take any action but a:*, b:* and 2 more on every resource',
    ],
    [
      { Action: ['a:*', 'b:*', 'c:*', 'd:*'], Resource: '*' },
      'whoever holds this policy may take any action of a, b and 2 more on every resource',
    ],
    [{ Action: ['s3:*', '*:*'], Resource: '*' }, 'whoever holds this policy may take any action on every resource'],
    [{ Action: ['s3:*', '*'], Resource: '*' }, 'whoever holds this policy may take any action on every resource'],
    [
      { Action: ['sqs:A', 'sqs:B', 'sqs:C', 'sqs:D'], Resource: '*' },
      'whoever holds this policy may use every queue (sqs:A, sqs:B and 2 more)',
    ],
    [
      { Action: 's3:GetObject', Resource: ['arn:aws:s3:::a', 'arn:aws:s3:::b', 'arn:aws:s3:::c', 'arn:aws:s3:::d'] },
      'whoever holds this policy may read a, b and 2 more (s3:GetObject)',
    ],
    [
      { Action: 's3:GetObject', NotResource: ['arn:aws:s3:::a', 'arn:aws:s3:::b', 'arn:aws:s3:::c', 'arn:aws:s3:::d'] },
      'whoever holds this policy may read everything but a, b and 2 more (s3:GetObject)',
    ],
    [
      { Action: ['kms:Decrypt', 'sns:Publish', 'sqs:SendMessage', 'sns:Subscribe'], Resource: '*' },
      'whoever holds this policy may decrypt with, publish to, send messages to and subscribe to every resource (kms:Decrypt, sns:Publish and 2 more)',
    ],
    // Too many to say one by one.
    [
      {
        Action: ['kms:Decrypt', 'sns:Publish', 'sqs:SendMessage', 'sns:Subscribe', 'lambda:InvokeFunction'],
        Resource: '*',
      },
      'whoever holds this policy may change every resource (kms:Decrypt, sns:Publish and 3 more)',
    ],
    [
      { Action: 's3:GetObject', Resource: 'arn:aws:s3:::data/raw.csv' },
      'whoever holds this policy may read object data/raw.csv (s3:GetObject)',
    ],
    [
      { Action: 's3:GetObject', Resource: 'arn:aws:s3:::*/*' },
      'whoever holds this policy may read every object of every bucket (s3:GetObject)',
    ],
    [
      { Action: 's3:GetObject', Resource: 'arn:aws:s3:::data/raw?' },
      'whoever holds this policy may read every object like data/raw? (s3:GetObject)',
    ],
    [
      { Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:*:1111*:jobs' },
      'whoever holds this policy may send messages to every queue like jobs (sqs:SendMessage)',
    ],
    [
      { Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:*:*:*' },
      'whoever holds this policy may send messages to every queue (sqs:SendMessage)',
    ],
    [
      { Action: 'logs:PutLogEvents', Resource: 'arn:aws:logs:eu-west-1:111122223333:log-group:web:*' },
      'whoever holds this policy may change every log group like web:* (logs:PutLogEvents)',
    ],
    [
      { Action: 'iam:GetRole', Resource: 'arn:aws:iam::111122223333:role/*' },
      'whoever holds this policy may read every role (iam:GetRole)',
    ],
    [
      { Action: ['s3:GetBucketAcl', 's3:GetObject'], Resource: '*' },
      'whoever holds this policy may read every bucket and object (s3:GetBucketAcl and s3:GetObject)',
    ],
    [{ Action: 'made:Up', Resource: '*' }, 'whoever holds this policy may use every resource (made:Up)'],
    [
      { Action: { Ref: 'Partner' }, Resource: { Ref: 'Partner' } },
      'whoever holds this policy may use what Partner names (Partner)',
    ],
  ])('%j: %s', (statement, expected) => expect(words(statement, 'AWS::IAM::Policy')).toBe(expected));

  test.each<[One, string]>([
    [
      { ...everyone, Action: 'kms:*', Resource: '*' },
      'anyone with an AWS account may take any action of kms on this key',
    ],
    [
      { ...everyone, Action: 'ecr:BatchGetImage' },
      'anyone with an AWS account may read this repository (ecr:BatchGetImage)',
    ],
    [
      { ...everyone, Action: 'execute-api:Invoke', Resource: 'execute-api:/*' },
      'anyone on the internet may call this API (execute-api:Invoke)',
    ],
    [
      { ...everyone, Action: 'es:ESHttp*', Resource: 'arn:aws:es:us-east-1:111122223333:domain/logs/*' },
      'anyone on the internet may change and read domain logs (es:ESHttp*)',
    ],
    [
      { ...everyone, Action: 'elasticfilesystem:ClientMount', Resource: '*' },
      'anyone on the internet may read this file system (elasticfilesystem:ClientMount)',
    ],
    [
      { ...everyone, Effect: 'Deny', Action: 's3:*', Resource: '*' },
      'anyone on the internet may not take any action of s3 on this bucket and its objects',
    ],
  ])('%j: %s', (statement, expected) => expect(words(statement)).toBe(expected));
});

describe('under which conditions', () => {
  test.each<[One, string]>([
    [
      when('StringLike', 'aws:Referer', 'https://example.com/*'),
      'anyone on the internet may read every object of Uploads (s3:GetObject); the condition on aws:Referer can be forged',
    ],
    [
      when('StringEqualsIfExists', 'aws:PrincipalOrgID', 'o-abc'),
      'anyone on the internet may read every object of Uploads (s3:GetObject); the condition on aws:PrincipalOrgID holds where the key is missing',
    ],
    [
      when('ForAllValues:StringEquals', 'aws:PrincipalOrgPaths', 'o-abc/*'),
      'anyone on the internet may read every object of Uploads (s3:GetObject); the condition on aws:PrincipalOrgPaths holds where the key is missing',
    ],
    [
      when('StringNotEquals', 'aws:PrincipalAccount', '444455556666'),
      'anyone on the internet may read every object of Uploads (s3:GetObject); the condition on aws:PrincipalAccount only keeps some out',
    ],
    [
      when('StringLike', 'aws:SourceArn', '*'),
      'anyone on the internet may read every object of Uploads (s3:GetObject); the condition on aws:SourceArn holds for every value',
    ],
    [
      when('IpAddress', 'aws:SourceIp', ['203.0.113.0/24', '198.51.100.0/24', '192.0.2.0/24']),
      'anyone on the internet may read every object of Uploads (s3:GetObject) if aws:SourceIp is in 203.0.113.0/24 or 2 more',
    ],
    [
      when('IpAddress', 'aws:SourceIp', '0.0.0.0/0'),
      'anyone on the internet may read every object of Uploads (s3:GetObject); the condition on aws:SourceIp keeps nobody out',
    ],
    [
      when('Bool', 'aws:SecureTransport', 'true'),
      'anyone on the internet may read every object of Uploads (s3:GetObject) if aws:SecureTransport is true',
    ],
    [
      when('StringEquals', 'aws:SourceVpce', 'vpce-1'),
      'anyone on the internet may read every object of Uploads (s3:GetObject) if aws:SourceVpce is vpce-1',
    ],
    [
      when('NumericLessThan', 'aws:MultiFactorAuthAge', 3600),
      'anyone on the internet may read every object of Uploads (s3:GetObject) if aws:MultiFactorAuthAge is below 3600',
    ],
    [
      { Condition: { Ref: 'Partner' } },
      'anyone on the internet may read every object of Uploads (s3:GetObject) if conditions hold that deployment decides',
    ],
  ])('%j: %s', (condition, expected) => expect(words({ ...everyone, ...read, ...condition })).toBe(expected));
});

test('what may be an Allow or a Deny is said to be either', () => {
  expect(words({ ...read, Effect: { Ref: 'Partner' } })).toBe(
    'whoever holds this policy may or may not read every object of Uploads (s3:GetObject)',
  );
  expect(words({ ...read, Effect: 'Deny' })).toMatch(/^whoever holds this policy may not read/);
});

test.each<[One, string]>([
  [when('StringNotEquals', 'aws:Tag', 'a'), 'if aws:Tag is not a'],
  [when('StringNotLike', 'aws:Tag', 'a*'), 'if aws:Tag is not like a*'],
  [when('NotIpAddress', 'aws:VpcSourceIp', '10.0.0.0/8'), 'if aws:VpcSourceIp is not like 10.0.0.0/8'],
  [when('StringLike', 'aws:Tag', ['a*', 'b*']), 'if aws:Tag is like a* or b*'],
  [when('StringEqualsIfExists', 'aws:Tag', ['a', 'b', 'c']), 'if aws:Tag is a or 2 more'],
  [when('ForAnyValue:StringEquals', 'aws:TagKeys', 'a'), 'if aws:TagKeys is a'],
  [when('StringNotEqualsIgnoreCase', 'aws:Tag', 'a'), 'if aws:Tag is not a'],
  [when('DateGreaterThan', 'aws:CurrentTime', '2026-01-01'), 'if aws:CurrentTime is above 2026-01-01'],
  [when('Null', 'aws:Tag', 'true'), 'if aws:Tag is missing'],
  [when('Null', 'aws:Tag', 'false'), 'if aws:Tag is there'],
  [
    { Condition: { Bool: { 'aws:SecureTransport': 'true' }, StringEquals: { 'aws:Tag': 'a' } } },
    'if aws:SecureTransport is true and aws:Tag is a',
  ],
  [when('StringEquals', 'aws:PrincipalOrgID', 'o-abc'), 'if aws:PrincipalOrgID is o-abc'],
])('of holders of a policy, %j: %s', (condition, expected) => {
  expect(words({ ...read, ...condition }, 'AWS::IAM::Policy')).toBe(
    `whoever holds this policy may read every object of Uploads (s3:GetObject) ${expected}`,
  );
});

test.each([
  ['AWS::IAM::Role', 'this role'],
  ['AWS::IAM::User', 'this user'],
  ['AWS::IAM::Group', 'this group'],
  ['AWS::IAM::ManagedPolicy', 'whoever holds this policy'],
])('what %s holds is granted to %s', (type, who) =>
  expect(words(read, type)).toBe(`${who} may read every object of Uploads (s3:GetObject)`),
);

test('conditions on who asks are told by what they come to, of holders too', () => {
  const held = (condition: One) => words({ ...read, ...condition }, 'AWS::IAM::Policy');
  expect(held(when('StringLike', 'aws:userid', '*'))).toMatch(/; the condition on aws:userid holds for every value$/);
  expect(held(when('StringLike', 'aws:PrincipalTag/team', '*'))).toMatch(/ if aws:PrincipalTag\/team is like \*$/);
  const many = { StringEquals: { 'aws:a': '1', 'aws:b': '2', 'aws:c': '3', 'aws:d': '4' } };
  expect(held({ Condition: many })).toMatch(/ if aws:a is 1, aws:b is 2 and 2 more$/);
  expect(held({ Condition: { StringLike: { 'aws:Referer': 'a', 'aws:UserAgent': 'b' } } })).toMatch(
    /\(s3:GetObject\); the condition on aws:Referer can be forged; the condition on aws:UserAgent can be forged$/,
  );
});

test('a statement goes by its Sid, or by its place', () => {
  expect(statementsOf([{ ...read }, { Sid: 'Mine', ...read }]).map(nameOf)).toEqual([
    'statement [0]',
    "statement 'Mine'",
  ]);
  expect(statementsOf(read).map(nameOf)).toEqual(['the statement']);
});

test('nothing is put into words before somebody asks', () => {
  let asked = 0;
  const more = () => {
    asked++;
    return 'more of it';
  };
  const verdict = noStatement(policyWith(read), () => true, more);
  expect(asked).toBe(0);
  expect([verdict.detail, verdict.detail]).toEqual(Array(2).fill(expect.stringContaining('more of it')));
  expect(asked).toBe(1);
});
