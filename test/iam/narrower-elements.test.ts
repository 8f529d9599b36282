import { Fact } from '../../lib/engine/fact';
import { Reading } from '../../lib/engine/reading';
import { World } from '../../lib/engine/world';
import { inWords } from '../../lib/iam/grant';
import {
  forNamed,
  forOwnSources,
  given,
  onNamed,
  ownAccountAs,
  toAssume,
  withoutActions,
} from '../../lib/iam/narrower';
import { policyOf, policyOfStatement, type Statement } from '../../lib/iam/policy';
import { readInputs } from '../../lib/read/inputs';

type One = { readonly [key: string]: unknown };
const OWN = { cloudformation: { Ref: 'AWS::AccountId' }, terraform: '${data.aws_caller_identity.current.account_id}' };

const inCloudFormation = (statement: One): Statement => {
  const PolicyDocument = { Statement: { Effect: 'Allow', ...statement } };
  const Resources = { Policy: { Type: 'AWS::S3::BucketPolicy', Properties: { PolicyDocument } } };
  const content = { Parameters: { Partner: { Type: 'String' } }, Resources };
  const [template] = readInputs([{ name: 'app', content }]);
  const it = new Reading(template!.resources.get('Policy')!, new World());
  return policyOf(it, it.fact('PolicyDocument')).known!.statements[0]!;
};

const inTerraform = (statement: One): Statement => {
  const policy = JSON.stringify({ Statement: { Effect: 'Allow', ...statement } });
  const [template] = readInputs([
    { name: 'app', content: { resource: { aws_s3_bucket_policy: { one: { policy } } } } },
  ]);
  const it = new Reading(template!.resources.get('aws_s3_bucket_policy.one')!, new World());
  return policyOf(it, it.fact('policy')).known!.statements[0]!;
};

describe('a statement for those that it names', () => {
  const [READER, WRITER] = ['reader', 'writer'].map((name) => `arn:aws:iam::111122223333:role/${name}`);
  test.each<[unknown, unknown]>([
    ['*', { AWS: OWN.cloudformation }],
    [{ AWS: ['*', READER] }, { AWS: READER }],
    [{ AWS: [READER, '*', WRITER] }, { AWS: [READER, WRITER] }],
    [
      { AWS: ['*', READER], Service: 'sns.amazonaws.com' },
      { AWS: READER, Service: 'sns.amazonaws.com' },
    ],
    [{ AWS: ['*', { Ref: 'Partner' }] }, { AWS: OWN.cloudformation }],
  ])('keeps of %j: %j', (Principal, kept) =>
    expect(forNamed(inCloudFormation({ Principal }))).toEqual({ Principal: kept }),
  );

  test('and for its own account, where it names those that it leaves out', () =>
    expect(forNamed(inCloudFormation({ NotPrincipal: { AWS: READER } }))).toEqual({
      Principal: { AWS: OWN.cloudformation },
    }));

  test('is one for its own account, as its dialect has it', () => {
    expect(forNamed(inTerraform({ Principal: '*' }))).toEqual({ Principal: { AWS: OWN.terraform } });
    expect(ownAccountAs(inCloudFormation({}), 'Principal', 'principal')).toEqual({ Principal: OWN.cloudformation });
    expect(ownAccountAs(inTerraform({}), 'Principal', 'principal')).toEqual({ principal: OWN.terraform });
  });

  test('is a property of a permission that is a resource of its own', () => {
    const Resources = { One: { Type: 'AWS::Lambda::Permission', Properties: { Principal: '*' } } };
    const [template] = readInputs([{ name: 'app', content: { Resources } }]);
    const it = new Reading(template!.resources.get('One')!, new World());
    const one = policyOfStatement(it, new Fact(it.fact('Principal'), { Principal: '*' }));
    expect(forNamed(one.known!.statements[0]!)).toEqual({ Principal: OWN.cloudformation });
  });
});

describe('one more condition', () => {
  test('stands beside those that are there, in place of one on the same key', () => {
    const StringEquals = { 'aws:PrincipalOrgID': 'o-1' };
    const with_ = (Condition?: unknown) =>
      given(inCloudFormation(Condition === undefined ? {} : { Condition }), 'StringEquals', 'aws:a', 'b').Condition;
    expect(with_()).toEqual({ StringEquals: { 'aws:a': 'b' } });
    expect(with_({ StringEquals })).toEqual({ StringEquals: { ...StringEquals, 'aws:a': 'b' } });
    expect(with_({ StringEquals: { 'aws:a': 'c' } })).toEqual({ StringEquals: { 'aws:a': 'b' } });
    expect(with_({ Bool: { 'aws:c': 'true' } })).toEqual({ Bool: { 'aws:c': 'true' }, StringEquals: { 'aws:a': 'b' } });
    expect(with_({ Ref: 'Partner' })).toEqual({ StringEquals: { 'aws:a': 'b' } });
    expect(with_({ StringEquals: { Ref: 'Partner' } })).toEqual({ StringEquals: { 'aws:a': 'b' } });
  });

  test('on the source is the account that the template is deployed to', () => {
    const test = (account: unknown) => ({ Condition: { StringEquals: { 'aws:SourceAccount': account } } });
    expect(forOwnSources(inCloudFormation({}))).toEqual(test(OWN.cloudformation));
    expect(forOwnSources(inTerraform({}))).toEqual(test(OWN.terraform));
  });
});

test.each<[unknown, string]>([
  [{ AWS: '111122223333' }, 'sts:AssumeRole'],
  [{ Service: 'lambda.amazonaws.com' }, 'sts:AssumeRole'],
  [{ Federated: 'arn:aws:iam::111122223333:oidc-provider/gitlab.com' }, 'sts:AssumeRoleWithWebIdentity'],
  [{ Federated: 'arn:aws:iam::111122223333:saml-provider/corp' }, 'sts:AssumeRoleWithSAML'],
])('%j assume a role by %s', (Principal, Action) =>
  expect(toAssume(inCloudFormation({ Principal }))).toEqual({ Action }),
);

describe('a statement without some actions', () => {
  const without = (statement: One) => withoutActions(inCloudFormation(statement), ['s3:PutObject', 's3:GetObject']);
  test('is the rest, where that is named', () => {
    expect(without({ Action: ['s3:GetObject', 's3:ListBucket', 'sqs:*'] })).toEqual({
      Action: ['s3:ListBucket', 'sqs:*'],
    });
    expect(without({ Action: ['s3:Put*', 's3:ListBucket'] })).toEqual({ Action: ['s3:ListBucket'] });
  });
  test('cannot be told where a pattern or what is left out allows them; which of them it allows is', () => {
    expect(without({ Action: 's3:*' })).toBe('among them s3:PutObject, s3:GetObject');
    expect(without({ Action: 's3:Get*' })).toBe('among them s3:GetObject');
    expect(without({ NotAction: ['s3:GetObject', 'iam:*'] })).toBe('among them s3:PutObject');
  });
});

describe('a statement on what its actions work on', () => {
  test.each<[unknown, unknown]>([
    ['s3:GetObject', 'arn:aws:s3:::<BucketName>/<ObjectName>'],
    ['s3:PutBucketPolicy', 'arn:aws:s3:::<BucketName>'],
    ['iam:PassRole', 'arn:aws:iam::<Account>:role/<RoleNameWithPath>'],
    [['iam:PassRole', 'iam:GetRole'], 'arn:aws:iam::<Account>:role/<RoleNameWithPath>'],
    [
      ['iam:PassRole', 'sqs:SendMessage'],
      ['arn:aws:iam::<Account>:role/<RoleNameWithPath>', 'arn:aws:sqs:<Region>:<Account>:<QueueName>'],
    ],
    // Some know no resource, or there are too many to fill in.
    [['iam:PassRole', 'ecr:GetAuthorizationToken'], undefined],
    [['iam:PassRole', 's3:NoSuchAction'], undefined],
    [['iam:PassRole', { Ref: 'Partner' }], undefined],
    [['iam:PassRole', 'sqs:SendMessage', 'sns:Publish', 'kms:Decrypt'], undefined],
  ])('%j: %j', (Action, Resource) =>
    expect(onNamed(inCloudFormation({ Action }))).toEqual(Resource === undefined ? undefined : { Resource }),
  );
  test('is none where it says what it leaves out', () =>
    expect(onNamed(inCloudFormation({ NotAction: 'iam:PassRole' }))).toBeUndefined());
});

describe('what to put in its place is written as the dialect has it', () => {
  const told = (statement: Statement, elements: One) =>
    /; it would do with (.*)$/.exec(inWords(statement, elements))?.[1];
  const [cloudformation, terraform] = [inCloudFormation({}), inTerraform({})];

  test('holes of CloudFormation are filled in by Fn::Sub, variables of policies are not', () => {
    const of = (value: unknown) => told(cloudformation, { Resource: value });
    expect(of('arn:aws:s3:::a')).toBe('"Resource": "arn:aws:s3:::a"');
    expect(of('${Uploads.Arn}/*')).toBe('"Resource": {"Fn::Sub":"${Uploads.Arn}/*"}');
    expect(of('arn:aws:iam::${AWS::AccountId}:root')).toBe(
      '"Resource": {"Fn::Sub":"arn:aws:iam::${AWS::AccountId}:root"}',
    );
    expect(of('${Uploads.Arn}/${aws:username}/*')).toBe('"Resource": {"Fn::Sub":"${Uploads.Arn}/${!aws:username}/*"}');
    expect(of('arn:aws:s3:::a/${aws:username}')).toBe('"Resource": "arn:aws:s3:::a/${aws:username}"');
    expect(of(['a', '${B}'])).toBe('"Resource": ["a",{"Fn::Sub":"${B}"}]');
    expect(of({ 'Fn::Sub': '${B}' })).toBe('"Resource": {"Fn::Sub":"${B}"}');
    expect(of({ a: { b: '${B}' }, c: 7, d: null })).toBe('"Resource": {"a":{"b":{"Fn::Sub":"${B}"}},"c":7,"d":null}');
  });

  test('Terraform fills in its own', () =>
    expect(told(terraform, { Resource: '${aws_s3_bucket.a.arn}/*', Action: 'a:b' })).toBe(
      '"Resource": "${aws_s3_bucket.a.arn}/*", "Action": "a:b"',
    ));

  test('words stand as they are, and nothing is added where there are none', () => {
    const plain = inWords(cloudformation);
    expect(plain).not.toContain(';');
    expect(inWords(cloudformation, 'or so')).toBe(`${plain}; or so`);
  });
});
