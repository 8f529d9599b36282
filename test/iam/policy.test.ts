import { Assembly } from '../../lib/engine/assembly';
import { Fact } from '../../lib/engine/fact';
import { Reading } from '../../lib/engine/reading';
import type { Resource, Template } from '../../lib/engine/template';
import { Unknown, type Value } from '../../lib/engine/value';
import { World } from '../../lib/engine/world';
import { admits, admitsAnyone } from '../../lib/iam/admission';
import { matches } from '../../lib/iam/glob';
import { allows, includesAll, type Policy, policyOf, type Statement } from '../../lib/iam/policy';
import { noStatement } from '../../lib/iam/statements';
import { deniesPlainTransport } from '../../lib/iam/transport';

const template = {
  name: 'test',
  dialect: 'cloudformation',
  resources: new Map(),
  notices: [],
  assembly: new Assembly(),
  evaluate: (node: unknown) =>
    (node as { Ref?: string } | undefined)?.Ref === 'AWS::AccountId' ? '111122223333' : node,
  exists: () => true,
  referencesIn: () => [],
  positionOf: () => undefined,
} as unknown as Template;
const resource: Resource = { template, id: 'Queue', type: 'T', body: {}, attributes: {}, path: 'Queue' };

const read = (document: Value): Fact<Policy> =>
  policyOf(new Reading(resource, new World()), new Fact({ resource, path: 'Properties.PolicyDocument' }, document));
const statement = (one: { [key: string]: Value }): Statement =>
  read({ Statement: { Effect: 'Allow', Action: 'sqs:*', Resource: '*', ...one } }).known?.statements[0] as Statement;
const open = new Unknown('parameter P', '${P}');

describe('patterns', () => {
  test.each<[string, string, boolean | undefined]>([
    ['s3:Get*', 's3:GetObject', true],
    ['S3:GETOBJECT', 's3:GetObject', true],
    ['s3:?etObject', 's3:GetObject', true],
    ['s3:Get', 's3:GetObject', false],
    ['*', 's3:GetObject', true],
    ['s3:*Object', 's3:GetObjectAcl', false],
    ['s3:${Verb}Object', 's3:GetObject', undefined],
    ['sqs:${Verb}Object', 's3:GetObject', false],
    ['a*a*a*a*a*a*a*a*a*a*b', 'a'.repeat(60), false],
  ])('%s matches %s: %s', (pattern, text, outcome) => expect(matches(pattern, text)).toBe(outcome));
});

describe('reading a document', () => {
  test('points at the statement', () => {
    const policy = read({
      Statement: [
        { Effect: 'Deny', Action: 'a:b' },
        { Effect: 'Allow', Action: ['*'] },
      ],
    });
    const verdict = noStatement(policy, (one) => allows(one, 'a:b'));
    expect(verdict).toMatchObject({ state: 'fail', at: { path: 'Properties.PolicyDocument.Statement.1' } });
  });
  test('takes a single statement, JSON text and text with holes', () => {
    for (const document of [
      { Statement: { Effect: 'Allow', Action: 'sqs:SendMessage' } },
      '{"Statement":{"Effect":"Allow","Action":"sqs:SendMessage"}}',
      '{"Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":${queue.arn}}]}',
    ])
      expect(noStatement(read(document), (one) => allows(one, 'sqs:SendMessage')).state).toBe('fail');
  });
  test('what it cannot see is unknown, never passed', () => {
    for (const document of [
      open,
      'no policy',
      7,
      {},
      { Statement: open },
      { Statement: [open] },
      { Statement: 'Allow' },
    ])
      expect(noStatement(read(document), () => false).state).toBe('unknown');
  });
  test('NotAction allows all but what it names', () => {
    const one = statement({ Action: undefined, NotAction: 'iam:*' });
    expect(allows(one, 's3:GetObject')).toBe(true);
    expect(allows(one, 'iam:PassRole')).toBe(false);
  });
  test.each<[string, boolean]>([
    ['*', true],
    ['*:*', true],
    ['arn:aws:*', true],
    ['arn:${AWS::Partition}:*:*:*:*', true],
    ['arn:aws:s3:::*', false],
    ['${Bucket.Arn}/*', false],
  ])('%s is everything: %s', (Resource, all) => expect(includesAll(statement({ Resource }).resources)).toBe(all));
});

describe('who is let in', () => {
  test.each<[string, Value, boolean | undefined]>([
    ['a star', '*', true],
    ['any AWS account', { AWS: '*' }, true],
    ['a star in a list', { AWS: ['arn:aws:iam::111122223333:root', '*'] }, true],
    ['any account by ARN', { AWS: 'arn:aws:iam::*:root' }, true],
    ['the own account', { AWS: 'arn:aws:iam::${AWS::AccountId}:root' }, false],
    ['an account of a parameter', { AWS: 'arn:aws:iam::${Account}:root' }, false],
    ['a service', { Service: 'sns.amazonaws.com' }, false],
    ['a parameter', { AWS: open }, undefined],
    ['a role of the template', { AWS: '${Role.Arn}' }, undefined],
    ['an unknown whole', open, undefined],
  ])('%s', (_, Principal, anyone) => expect(admitsAnyone(statement({ Principal }))).toBe(anyone));

  test('a Deny lets nobody in, and NotPrincipal with Allow lets in all others', () => {
    expect(admitsAnyone(statement({ Effect: 'Deny', Principal: '*' }))).toBe(false);
    expect(admitsAnyone(statement({ NotPrincipal: { AWS: '111122223333' } }))).toBe(true);
  });

  test('the account of the stack is not foreign', () => {
    expect(admits(statement({ Principal: { AWS: '111122223333' } }), 'own')).toBe(true);
    expect(admits(statement({ Principal: { AWS: '444455556666' } }), 'foreign')).toBe(true);
  });

  test.each<[string, Value, boolean | undefined]>([
    ['an exact source', { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:t' } }, false],
    ['a topic of an account', { ArnLike: { 'AWS:SourceArn': 'arn:aws:sns:*:111122223333:*' } }, false],
    ['a bucket', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::uploads' } }, false],
    ['any topic', { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:*' } }, true],
    ['any bucket', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' } }, true],
    ['a star', { StringLike: { 'aws:SourceArn': '*' } }, true],
    ['an organisation', { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } }, false],
    ['any organisation', { StringLike: { 'aws:PrincipalOrgID': 'o-*' } }, true],
    ['an account of ours', { StringEquals: { 'aws:SourceAccount': '${AWS::AccountId}' } }, false],
    ['the callers of a key', { StringEquals: { 'kms:CallerAccount': '111122223333' } }, false],
    ['an endpoint', { StringEquals: { 'aws:SourceVpce': open } }, false],
    ['an address range', { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24'] } }, false],
    ['the world as addresses', { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }, true],
    ['the world in halves', { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } }, true],
    ['addresses of a parameter', { IpAddress: { 'aws:SourceIp': open } }, undefined],
    ['one wide value of several', { StringLike: { 'aws:SourceAccount': ['111122223333', '*'] } }, true],
    ['a referer', { StringLike: { 'aws:Referer': 'https://example.com/*' } }, true],
    ['a user agent', { StringEquals: { 'aws:UserAgent': 'secret' } }, true],
    ['TLS', { Bool: { 'aws:SecureTransport': 'true' } }, true],
    [
      'a missing key allowed',
      { StringEqualsIfExists: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:t' } },
      true,
    ],
    ['all of none', { 'ForAllValues:StringEquals': { 'aws:PrincipalOrgID': 'o-1234567890' } }, true],
    [
      'a missing key not allowed after all',
      { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1234567890' }, Null: { 'aws:PrincipalOrgID': 'false' } },
      false,
    ],
    [
      'all of some',
      {
        'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-1234567890/*' },
        Null: { 'aws:PrincipalOrgPaths': 'false' },
      },
      false,
    ],
    [
      'another key that must be there',
      { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1234567890' }, Null: { 'aws:PrincipalAccount': 'false' } },
      true,
    ],
    ['all but one', { StringNotEquals: { 'aws:SourceAccount': '111122223333' } }, true],
    ['a function URL without sign-in', { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } }, true],
    ['conditions left to deployment', open, undefined],
  ])('everyone, narrowed by %s', (_, Condition, anyone) =>
    expect(admitsAnyone(statement({ Principal: '*', Condition }))).toBe(anyone),
  );
});

describe('refusing plain transport', () => {
  const deny = {
    Effect: 'Deny',
    Principal: { AWS: '*' },
    Action: 'sqs:*',
    Resource: '*',
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
  test.each<[string, { [key: string]: Value }, string]>([
    ['denied to all', deny, 'pass'],
    ['denied as a boolean', { ...deny, Condition: { Bool: { 'aws:SecureTransport': false } } }, 'pass'],
    [
      'allowed over TLS only',
      { ...deny, Effect: 'Allow', Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
      'fail',
    ],
    ['denied to one account', { ...deny, Principal: { AWS: '111122223333' } }, 'fail'],
    ['denied for another action', { ...deny, Action: 'sqs:DeleteQueue' }, 'fail'],
    [
      'denied under one more condition',
      { ...deny, Condition: { ...deny.Condition, StringEquals: { 'aws:SourceVpce': 'vpce-1' } } },
      'fail',
    ],
    ['denied where a parameter says so', { ...deny, Condition: { Bool: { 'aws:SecureTransport': open } } }, 'unknown'],
    ['an effect of a parameter', { ...deny, Effect: open }, 'unknown'],
  ])('%s', (_, one, state) =>
    expect(deniesPlainTransport(read({ Statement: [one] }), ['sqs:SendMessage'], [() => true]).state).toBe(state),
  );
});
