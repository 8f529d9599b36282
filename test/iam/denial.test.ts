import { Fact } from '../../lib/engine/fact';
import type { Resource } from '../../lib/engine/template';
import type { Value } from '../../lib/engine/value';
import { admits } from '../../lib/iam/admission';
import { inPlace } from '../../lib/iam/arn';
import { isRefused } from '../../lib/iam/denial';
import { statementOf } from '../../lib/iam/policy';

const NOWHERE = { resource: {} as Resource, path: '' };
const read = (statement: object) => statementOf(new Fact(NOWHERE, statement as Value), '111122223333');
const allow = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' };
const deny = (rest: object) => ({ ...allow, Effect: 'Deny', Action: 's3:*', ...rest });
const left = (...statements: object[]) => {
  const all = statements.map(read);
  const [first] = all as [ReturnType<typeof read>];
  return (['nobody', 'service', 'own', 'organization', 'foreign', 'anyone'] as const).find((who) =>
    admits(first, who, all),
  );
};

describe('whom a Deny leaves of a public Allow', () => {
  test.each<[object, string]>([
    [{}, 'nobody'],
    [{ Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } } }, 'own'],
    [{ Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' } } }, 'organization'],
    [{ Condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }, 'foreign'],
    [{ Condition: { NotIpAddress: { 'aws:SourceIp': '0.0.0.0/1' } } }, 'anyone'],
    [{ Condition: { 'ForAllValues:StringNotLike': { 'aws:PrincipalOrgPaths': 'o-1/*' } } }, 'organization'],
    // Without credentials there is no such key, and nothing is refused.
    [{ Condition: { 'ForAnyValue:StringNotLike': { 'aws:PrincipalOrgPaths': 'o-1/*' } } }, 'anyone'],
    [{ Condition: { Bool: { 'aws:PrincipalIsAWSService': 'false' } } }, 'anyone'],
    [{ Condition: { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } } }, 'service'],
    // Either condition spares.
    [
      {
        Condition: {
          StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' },
          BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
        },
      },
      'organization',
    ],
    [{ Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1', 'aws:UserAgent': 'friend' } } }, 'anyone'],
    [{ Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }, 'anyone'],
    [{ Principal: undefined, NotPrincipal: { AWS: '111122223333' } }, 'own'],
    // Whoever meets the condition, and whoever is left out.
    [
      {
        Principal: undefined,
        NotPrincipal: { AWS: '444455556666' },
        Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } },
      },
      'foreign',
    ],
    [{ Principal: { AWS: 'arn:aws:iam::444455556666:root' } }, 'anyone'],
    [{ Action: 's3:PutObject' }, 'anyone'],
    [{ Action: undefined, NotAction: 's3:PutObject' }, 'nobody'],
    [{ Action: undefined, NotAction: 's3:Get*' }, 'anyone'],
    [{ Resource: 'arn:aws:s3:::uploads/private/*' }, 'anyone'],
    [{ Resource: ['arn:${AWS::Partition}:s3:::uploads', 'arn:${AWS::Partition}:s3:::uploads/*'] }, 'nobody'],
    [{ Resource: '${Uploads.Arn}/*' }, 'nobody'],
  ])('%j leaves %s', (rest, who) => expect(left(allow, deny(rest))).toBe(who));

  test('of holders of a policy, those of other resources too', () => {
    const own = { Effect: 'Allow', Action: 's3:GetObject', Resource: '${One.Arn}/*' };
    const refused = (Resource: string) => isRefused(read(own), [own, { ...own, Effect: 'Deny', Resource }].map(read));
    expect(refused('${One.Arn}/*')).toBe(true);
    expect(refused('arn:aws:s3:::${One}/*')).toBe(true);
    expect(refused('${Other.Arn}/*')).toBe(false);
  });

  test.each<[string, string, string, boolean]>([
    ['s3:GetObject', '${aws_s3_bucket.one.arn}/*', 'arn:aws:s3:::${aws_s3_bucket.one.id}/*', true],
    ['s3:GetObject', '${aws_s3_bucket.one.arn}/*', 'arn:aws:s3:::${aws_s3_bucket.one.bucket}/*', true],
    ['s3:GetObject', '${aws_s3_bucket.one.arn}/*', 'arn:aws:s3:::${aws_s3_bucket.other.id}/*', false],
    ['sqs:SendMessage', 'arn:aws:sqs:eu-west-1:111122223333:jobs', 'arn:aws:sqs:*:*:jobs', true],
    ['sqs:SendMessage', 'arn:aws:sqs:eu-west-1:111122223333:jobs', '${Jobs.Arn}', false],
  ])('%s on %s, by one on %s: %s', (Action, Resource, denied, expected) => {
    const own = { Effect: 'Allow', Action, Resource };
    const all = [own, { ...own, Effect: 'Deny', Resource: denied }].map(read);
    expect(isRefused(all[0]!, all)).toBe(expected);
  });

  test('by whatever name, a bucket in its own policy is that bucket, but not in one of other services', () => {
    const refused = (Action: string[], Resource: string, denied: string) => {
      const own = { Effect: 'Allow', Principal: '*', Action, Resource };
      const all = [own, { ...own, Effect: 'Deny', Resource: denied }].map(read);
      return isRefused(all[0]!, all);
    };
    const both = ['arn:aws:s3:::uploads/*', '${Uploads.Arn}/*'] as const;
    expect(refused(['s3:GetObject'], ...both)).toBe(true);
    expect(refused(['s3:GetObject'], 'arn:aws:s3:::uploads/*', '${Uploads.Arn}')).toBe(false);
    expect(refused(['s3:GetObject'], 'arn:aws:s3:::uploads/a', 'arn:aws:s3:::*')).toBe(true);
    expect(refused(['s3:GetObject', 'sqs:SendMessage'], ...both)).toBe(false);
  });

  test('what a policy says no resource for is denied with the rest, and a Deny that says none denies all', () => {
    const own = { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' };
    const refused = (allowed: object, denied: object) => {
      const all = [
        { ...own, ...allowed },
        { ...own, Effect: 'Deny', ...denied },
      ].map(read);
      return isRefused(all[0]!, all);
    };
    expect(refused({}, {})).toBe(true);
    expect(refused({ Resource: '*' }, {})).toBe(true);
    expect(refused({}, { Resource: 'arn:aws:iam::111122223333:role/web' })).toBe(true);
    expect(refused({ Resource: '*' }, { Resource: 'arn:aws:iam::111122223333:role/web' })).toBe(false);
  });
});

describe('a condition of the Allow itself', () => {
  test.each<[object, string]>([
    [{ StringEquals: { 'aws:VpceOrgID': 'o-1' } }, 'organization'],
    [{ StringNotEquals: { 'aws:VpceOrgID': 'o-1' } }, 'anyone'],
    [{ StringLike: { 'aws:VpceAccount': '*' } }, 'anyone'],
    [{ StringEquals: { 'aws:VpceAccount': '111122223333' } }, 'own'],
    [{ StringEquals: { 'aws:SourceAccount': '*' } }, 'nobody'],
    [{ StringLike: { 'aws:SourceAccount': '*' } }, 'anyone'],
    [{ ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:*:*:uploads' } }, 'own'],
    [{ ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:*:*:up*' } }, 'anyone'],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:sqs:*:*:jobs' } }, 'anyone'],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:route53:::hostedzone/*' } }, 'anyone'],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:apigateway:*::/restapis/a1b2c3/*' } }, 'own'],
    [{ ArnLike: { 'aws:SourceVpcArn': 'arn:aws:ec2:*:111122223333:vpc/*' } }, 'own'],
    [{ IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' } }, 'anyone'],
  ])('%j leaves %s', (Condition, who) => expect(left({ ...allow, Condition })).toBe(who));
});

test('an ARN is the same wherever it is deployed to, holes with colons among its fields', () => {
  const own = 'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:jobs-${AWS::StackName}';
  expect(inPlace(own)).toBe('arn:aws:sqs:region:account:jobs-${AWS::StackName}');
  expect(inPlace('arn:aws-cn:sqs:cn-north-1:111122223333:jobs')).toBe('arn:aws:sqs:region:account:jobs');
  expect(inPlace('arn:aws:s3:::uploads')).toBe('arn:aws:s3:::uploads');
  // A part of a field is not the place.
  expect(inPlace('arn:aws:sqs:eu-${Side}:1111${Rest}:jobs')).toBe('arn:aws:sqs:eu-${Side}:1111${Rest}:jobs');
  expect([inPlace('arn:aws'), inPlace('uploads')]).toEqual(['arn:aws', 'uploads']);
});
