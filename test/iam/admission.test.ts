import fc from 'fast-check';
import { Fact } from '../../lib/engine/fact';
import type { Resource } from '../../lib/engine/template';
import { Unknown, type Value } from '../../lib/engine/value';
import { type Admitted, admits, admitsAnyone, admitsForeign, namesSource } from '../../lib/iam/admission';
import { isRefused, opposite } from '../../lib/iam/denial';
import { type Condition, type Statement, statementOf } from '../../lib/iam/policy';

const HOME = '111122223333';
const NOWHERE = { resource: {} as Resource, path: '' };
const read = (statement: object): Statement => statementOf(new Fact(NOWHERE, statement as Value), HOME);
const open = new Unknown('parameter P', '${P}');
const KINDS: readonly Admitted[] = ['nobody', 'service', 'own', 'organization', 'someone', 'foreign', 'anyone'];

/** Whom a statement lets in, and, after a question mark, whom it may. */
const admitted = (statement: Statement): string =>
  KINDS.flatMap((who) => {
    const truth = admits(statement, who);
    return truth === false ? [] : truth ? who : `${who}?`;
  }).join(' ');

const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const named = (Principal: unknown) => admitted(read({ ...allow, Principal }));
const under = (Condition: unknown) => admitted(read({ ...allow, Principal: '*', Condition }));
const MAYBE = KINDS.map((who) => `${who}?`).join(' ');

describe('whom a principal lets in', () => {
  test.each<[unknown, string]>([
    ['*', 'anyone'],
    [{ AWS: '*' }, 'anyone'],
    [{ AWS: 'arn:aws:iam::*:root' }, 'anyone'],
    [{ AWS: HOME }, 'own'],
    [{ AWS: `arn:aws:iam::${HOME}:role/reader` }, 'own'],
    [{ AWS: '${AWS::AccountId}' }, 'own'],
    [{ AWS: 'arn:aws:iam::${data.aws_caller_identity.current.account_id}:root' }, 'own'],
    [{ AWS: '444455556666' }, 'foreign'],
    [{ AWS: 'arn:aws:iam::444455556666:role/reader' }, 'foreign'],
    [{ AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1' }, 'service'],
    [{ AWS: 'AROAEXAMPLEID1234567' }, 'own? someone foreign?'],
    [{ CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' }, 'own? someone foreign?'],
    [{ Service: 'sns.amazonaws.com' }, 'service'],
    [{ Federated: 'cognito-identity.amazonaws.com' }, 'own'],
    [{ AWS: open }, MAYBE],
    [{ AWS: [HOME, '444455556666'], Service: 'sns.amazonaws.com' }, 'service own foreign'],
    [{ AWS: [HOME, '*'] }, 'own anyone'],
    [{ AWS: [HOME, open] }, MAYBE.replace('own?', 'own')],
  ])('%j: %s', (principal, expected) => expect(named(principal)).toBe(expected));

  test('none, of a policy that is held, and all but some', () => {
    expect(admitted(read(allow))).toBe('');
    expect(admitted(read({ ...allow, NotPrincipal: { AWS: HOME } }))).toBe('anyone');
  });
});

describe('whom a condition leaves of everyone', () => {
  const like = (key: string, value: unknown) => under({ StringLike: { [key]: value } });
  const equals = (key: string, value: unknown) => under({ StringEquals: { [key]: value } });
  const arn = (value: unknown) => under({ ArnLike: { 'aws:SourceArn': value } });

  test.each<[string, string]>([
    ['aws:SourceAccount', 'own'],
    ['aws:PrincipalAccount', 'own'],
    ['kms:CallerAccount', 'own'],
    ['s3:DataAccessPointAccount', 'own'],
    ['aws:ResourceAccount', 'anyone'],
    ['aws:PrincipalTag/account', 'anyone'],
  ])('%s of one’s own leaves %s', (key, expected) => expect(equals(key, HOME)).toBe(expected));

  test('an account is named by its number, and a wildcard in it is a letter unless patterns are compared', () => {
    expect([equals('aws:SourceAccount', '444455556666'), like('aws:SourceAccount', '4444*')]).toEqual([
      'foreign',
      'anyone',
    ]);
    expect([equals('aws:SourceAccount', '4444*'), equals('aws:SourceAccount', [HOME, '*'])]).toEqual(['nobody', 'own']);
    expect(equals('aws:SourceAccount', [HOME, '444455556666'])).toBe('foreign');
    expect(equals('aws:SourceAccount', [])).toBe('anyone');
  });

  test('an organisation, a network, a service and the id of a user bind as far as no wildcard stands in them', () => {
    expect(like('aws:PrincipalOrgPaths', 'o-abc/r-x/*')).toBe('organization');
    expect(like('aws:PrincipalOrgPaths', 'o-*/r-x/*')).toBe('anyone');
    expect([equals('aws:SourceVpc', 'vpc-1'), like('aws:SourceVpc', 'vpc-*')]).toEqual(['own', 'anyone']);
    expect([like('aws:PrincipalServiceName', 's3.amazonaws.com'), like('aws:PrincipalServiceName', '*')]).toEqual([
      'service',
      'anyone',
    ]);
    expect(like('aws:userid', 'AROAEXAMPLEID12345678:*')).toBe('own? someone foreign?');
    expect(like('aws:userid', 'AROAEXAMPLE*')).toBe('anyone');
  });

  test.each<[string, unknown, string]>([
    ['account', { 'aws:SourceAccount': open }, 'foreign'],
    ['organisation', { 'aws:PrincipalOrgID': open }, 'organization'],
    ['ARN', { 'aws:SourceArn': open }, 'foreign'],
    ['network', { 'aws:SourceVpce': open }, 'own'],
    ['service', { 'aws:PrincipalServiceName': open }, 'service'],
    ['user', { 'aws:userid': open }, 'own? someone foreign?'],
  ])('what deployment fills in is one %s, unless it may be a pattern', (_, keys, expected) => {
    expect(under({ StringEquals: keys })).toBe(expected);
    expect(under({ StringLike: keys })).toBe(MAYBE);
  });

  test.each<[unknown, string]>([
    ['arn:aws:sns:eu-west-1:111122223333:topic', 'own'],
    ['arn:aws:sns:*:444455556666:*', 'foreign'],
    ['arn:aws:sns:*:*:topic', 'anyone'],
    ['arn:aws:sns:*:1111*:topic', 'anyone'],
    ['arn:aws:s3:::uploads', 'own'],
    ['arn:aws:s3:::uploads/*', 'own'],
    ['${Uploads.Arn}/*', 'own'],
    ['arn:aws:s3:::*', 'anyone'],
    ['arn:aws:s3:::up?oads', 'anyone'],
    ['arn:aws:s3:::', 'anyone'],
    ['arn:aws:s3', 'anyone'],
    ['arn:aws:route53:::hostedzone/Z123', 'own'],
    ['arn:aws:route53:::hostedzone/*', 'anyone'],
    ['arn:aws:route53:::*', 'anyone'],
    ['arn:aws:iam::*:role/reader', 'anyone'],
    // It may be an access point, whose name is another one in every account.
    ['arn:aws:s3:*:*:accesspoint/reader', 'anyone'],
    ['arn:aws:made-up:::thing', 'own'],
    ['arn:aws:made-up:::*', 'anyone'],
    ['arn:aws:made-up:::', 'anyone'],
    ['arn:aws:made-up::*:thing', 'anyone'],
    ['topic', 'anyone'],
    ['*', 'anyone'],
  ])('a source %s leaves %s', (value, expected) => expect(arn(value)).toBe(expected));

  test.each<[unknown, string]>([
    ['203.0.113.7', 'foreign'],
    ['10.0.0.0/8', 'foreign'],
    ['10.0.0.0/7', 'anyone'],
    ['2001:db8::/32', 'foreign'],
    ['2001:db8::/31', 'anyone'],
    ['anywhere', 'anyone'],
    [['203.0.113.7', '0.0.0.0/0'], 'anyone'],
    [open, MAYBE],
    ['${P}/24', MAYBE],
  ])('addresses %j leave %s', (value, expected) =>
    expect(under({ IpAddress: { 'aws:SourceIp': value } })).toBe(expected),
  );

  test.each<[object, string]>([
    [{ Bool: { 'aws:PrincipalIsAWSService': 'true' } }, 'service'],
    [{ Bool: { 'aws:PrincipalIsAWSService': 'false' } }, 'anyone'],
    [{ Bool: { 'aws:PrincipalIsAWSService': ['true', 'false'] } }, 'anyone'],
    [{ Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'True' } }, 'own'],
    [{ Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'false' } }, 'anyone'],
    [{ Bool: { 'aws:SecureTransport': 'true' } }, 'anyone'],
    [{ IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/24' } }, 'anyone'],
    [{ NumericEquals: { 'aws:SourceAccount': HOME } }, 'anyone'],
    [{ StringNotEquals: { 'aws:SourceAccount': HOME } }, 'anyone'],
    [{ StringEqualsIgnoreCase: { 'aws:PrincipalOrgID': 'o-ABC' } }, 'organization'],
    [{ 'ForAnyValue:StringEquals': { 'aws:PrincipalOrgPaths': 'o-abc/r-1/' } }, 'organization'],
    [{ 'ForAllValues:StringEquals': { 'aws:PrincipalOrgPaths': 'o-abc/r-1/' } }, 'anyone'],
    [{ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-abc' } }, 'anyone'],
    [{ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-abc' }, Null: { 'aws:PrincipalOrgID': 'true' } }, 'anyone'],
    [
      { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-abc' }, Null: { 'aws:PrincipalOrgID': 'false' } },
      'organization',
    ],
  ])('%j leaves %s', (condition, expected) => expect(under(condition)).toBe(expected));

  test('the fewest that any of several conditions leaves; those named beside everyone stay', () => {
    const both = { StringEquals: { 'aws:PrincipalOrgID': 'o-abc', 'aws:SourceAccount': HOME } };
    expect(under(both)).toBe('own');
    expect(under({ ...both, StringLike: { 'aws:Referer': 'x' } })).toBe('own');
    expect(under({ StringEquals: { 'aws:PrincipalOrgID': 'o-abc' }, StringLike: { 'aws:SourceAccount': open } })).toBe(
      'organization',
    );
    expect(under(open)).toBe(MAYBE);
    const beside = { ...allow, Principal: { AWS: ['*', '444455556666'] }, Condition: both };
    expect(admitted(read(beside))).toBe('own foreign');
    const perhaps = { ...allow, Principal: { AWS: open }, Condition: both };
    expect(admitted(read(perhaps))).toBe('own');
  });

  test.each<[string, string]>([
    ['https://hooks.example.com/orders', 'own'],
    ['https://hooks.example.com/*', 'own'],
    ['https://hooks.example.com*', 'anyone'],
    ['https://*@hooks.example.com/', 'anyone'],
    ['arn:aws:sqs:eu-west-1:111122223333:orders', 'own'],
    ['arn:aws:sqs:*:444455556666:*', 'foreign'],
    ['arn:aws:sqs:*:*:orders', 'anyone'],
    ['*@example.com', 'anyone'],
    ['*', 'anyone'],
  ])('an endpoint of a subscription like %s: %s', (value, expected) =>
    expect(like('sns:Endpoint', value)).toBe(expected),
  );

  test('mailboxes of a domain, where the protocol is that of mail', () => {
    const mail = (protocol: unknown, endpoint: string) =>
      under({ StringEquals: { 'sns:Protocol': protocol }, StringLike: { 'sns:Endpoint': endpoint } });
    expect(mail('email', '*@example.com')).toBe('own');
    expect(mail(['email', 'email-json'], '*@example.com')).toBe('own');
    expect(mail('email', '*example.com')).toBe('anyone');
    expect(mail('email', '*@*')).toBe('anyone');
    expect(mail(['email', 'https'], '*@example.com')).toBe('anyone');
    expect(equals('sns:Protocol', 'https')).toBe('anyone');
  });
});

test('an Allow lets in anyone, or others than its own; what it is of a parameter, it may', () => {
  const of = (more: object) => read({ ...allow, ...more });
  const told = (more: object) => [admitsAnyone(of(more)), admitsForeign(of(more))];
  expect(told({ Principal: '*' })).toEqual([true, true]);
  expect(told({ Principal: { AWS: '444455556666' } })).toEqual([false, true]);
  expect(told({ Principal: { AWS: HOME } })).toEqual([false, false]);
  expect(told({ Principal: '*', Effect: 'Deny' })).toEqual([false, false]);
  expect(told({ Principal: '*', Effect: open })).toEqual([undefined, undefined]);
  expect(told({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abc' } } })).toEqual([
    false,
    false,
  ]);
});

test.each<[unknown, boolean]>([
  [{ StringEquals: { 'aws:SourceAccount': HOME } }, true],
  [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::uploads' } }, true],
  [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' } }, false],
  [{ StringEquals: { 'aws:PrincipalOrgID': 'o-abc' } }, true],
  [{ StringEquals: { 'aws:PrincipalAccount': HOME } }, false],
  [{ StringLike: { 'aws:SourceArn': open } }, true],
  [{ StringEquals: { 'aws:SourceAccount': open } }, true],
  [open, true],
  [undefined, false],
])('%j says for whose resources a service acts: %p', (Condition, expected) => {
  const statement = { ...allow, Principal: { Service: 'sns.amazonaws.com' }, ...(Condition ? { Condition } : {}) };
  expect(namesSource(read(statement))).toBe(expected);
});

describe('what a Deny refuses', () => {
  const held = { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: '${One.Arn}/*' };
  const isDenied = (deny: object, given: object = held) => {
    const [one, ...others] = [given, { Effect: 'Deny', Action: '*', Resource: '*', ...deny }].map(read) as [
      Statement,
      Statement,
    ];
    return isRefused(one, [one, ...others]);
  };
  const granted = (Principal: unknown) => ({ ...held, Principal });

  test.each<[object, boolean]>([
    [{}, true],
    [{ Action: ['S3:getobject', 's3:Put*'] }, true],
    [{ Action: 's3:GetObject' }, false],
    [{ Action: ['s3:*', open] }, false],
    [{ Action: open }, false],
    [{ Action: undefined, NotAction: 'iam:*' }, true],
    [{ Action: undefined, NotAction: ['iam:*', 's3:Put*'] }, false],
    [{ Resource: '${One.Arn}/*' }, true],
    [{ Resource: '${One.Arn}/a/*' }, false],
    [{ Resource: '${Other.Arn}/*' }, false],
    [{ Resource: open }, false],
    [{ Resource: undefined, NotResource: '${Other.Arn}/*' }, true],
    [{ Resource: undefined, NotResource: '${One.Arn}/a' }, false],
    [{ Effect: open }, false],
    [{ Condition: open }, false],
    [{ Condition: { Bool: { 'aws:SecureTransport': 'false' } } }, false],
  ])('by %j: %p', (deny, expected) => expect(isDenied(deny)).toBe(expected));

  test('is nothing that is not written out, and all where everything is denied', () => {
    for (const given of [
      { ...held, Action: open },
      { ...held, Resource: open },
      { Effect: 'Allow', NotAction: 's3:GetObject', Resource: '${One.Arn}/*' },
    ]) {
      expect(isDenied({ Action: 's3:*', Resource: '${One.Arn}/*' }, given)).toBe(false);
      expect(isDenied({}, given)).toBe(true);
    }
  });

  test('is not what deployment may make the one thing that is spared', () => {
    const [NotAction, NotResource] = ['iam:*', '${Other.Arn}/*'];
    expect(isDenied({ Action: undefined, NotAction }, { ...held, Action: open })).toBe(false);
    expect(isDenied({ Resource: undefined, NotResource }, { ...held, Resource: open })).toBe(false);
  });

  test.each<[unknown, unknown, boolean]>([
    ['*', '*', true],
    [{ AWS: HOME }, { AWS: '*' }, true],
    [{ AWS: HOME }, { AWS: [HOME, '444455556666'] }, true],
    [{ AWS: HOME }, { AWS: ['444455556666', '*'] }, true],
    [{ AWS: [HOME, '444455556666'] }, { AWS: HOME }, false],
    [{ AWS: '*' }, { AWS: HOME }, false],
    [{ Service: 'sns.amazonaws.com' }, { Service: 'sns.amazonaws.com' }, true],
    [{ Service: 'sns.amazonaws.com' }, { AWS: 'sns.amazonaws.com' }, false],
    [{ Federated: '*' }, { Federated: '*' }, true],
    [{ AWS: HOME }, { Federated: '*' }, false],
  ])('to %j, by one to %j: %p', (who, denied, expected) => {
    expect(isDenied({ Principal: denied, Resource: '*' }, granted(who))).toBe(expected);
  });

  test('is not what only the statement itself says', () => {
    const [deny] = [read({ Effect: 'Deny', Action: '*', Resource: '*' })] as [Statement];
    expect(isRefused(deny, [deny])).toBe(false);
  });
});

test('the opposite of the opposite of a condition is the condition', () => {
  const base = fc.constantFrom(
    'stringequals',
    'stringlike',
    'numericequals',
    'dateequals',
    'arnlike',
    'ipaddress',
    'null',
  );
  const set = fc.constantFrom('', 'forallvalues:', 'foranyvalue:');
  fc.assert(
    fc.property(base, set, fc.constantFrom('true', 'false'), (name, quantifier, text) => {
      const operator = name === 'null' ? name : `${quantifier}${name}`;
      const condition = { operator, key: 'aws:x', values: [{ text, open: false }] } as unknown as Condition;
      expect(opposite(condition)).not.toEqual(condition);
      expect(opposite(opposite(condition))).toEqual(condition);
    }),
  );
  const turned = (operator: string, text: string) => {
    const { operator: other, values } = opposite({ operator, values: [{ text }] } as unknown as Condition);
    return [other, values[0]?.text];
  };
  expect(turned('ipaddress', 'x')).toEqual(['notipaddress', 'x']);
  expect(turned('stringequals', 'x')).toEqual(['stringnotequals', 'x']);
  expect(turned('forallvalues:stringnotlike', 'x')).toEqual(['foranyvalue:stringlike', 'x']);
  expect(turned('bool', 'TRUE')).toEqual(['boolifexists', 'false']);
  expect(turned('boolifexists', 'false')).toEqual(['bool', 'true']);
  expect(turned('null', 'true')).toEqual(['null', 'false']);
});
