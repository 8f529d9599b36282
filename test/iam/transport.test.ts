import { Fact } from '../../lib/engine/fact';
import type { Resource } from '../../lib/engine/template';
import { Unknown, type Value } from '../../lib/engine/value';
import { type Policy, statementOf } from '../../lib/iam/policy';
import { deniesOldTls, deniesPlainTransport } from '../../lib/iam/transport';

const NOWHERE = { resource: {} as Resource, path: '' };
const open = new Unknown('parameter P', '${P}');
type One = { readonly [key: string]: unknown };

const policyWith = (statements: readonly One[], isOpen = false): Fact<Policy> => {
  const read = statements.map((one) => statementOf(new Fact(NOWHERE, one as Value), undefined));
  return new Fact<Policy>(NOWHERE, { statements: read, documents: [read], open: isOpen } as unknown as Value);
};

const BUCKET = (resource: string) => resource === 'bucket';
const OBJECTS = (resource: string) => resource === 'objects';
const READ = 's3:GetObject';
const WRITE = 's3:PutObject';

const deny = (more: One = {}): One => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: ['bucket', 'objects'],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  ...more,
});
const plain = (...statements: One[]) =>
  deniesPlainTransport(policyWith(statements), [READ, WRITE], [BUCKET, OBJECTS]).state;

describe('a Deny of what comes without TLS', () => {
  test.each<[string, One, string]>([
    ['of everything', {}, 'pass'],
    ['to all accounts', { Principal: { AWS: '*' } }, 'pass'],
    ['to all accounts among others', { Principal: { AWS: ['111122223333', '*'] } }, 'pass'],
    ['to all identities of providers', { Principal: { Federated: '*' } }, 'fail'],
    ['to one account', { Principal: { AWS: '111122223333' } }, 'fail'],
    ['to whom a parameter names', { Principal: { AWS: open } }, 'unknown'],
    ['to all but one', { Principal: undefined, NotPrincipal: { AWS: '*' } }, 'fail'],
    ['to nobody', { Principal: undefined }, 'fail'],
    ['as an Allow', { Effect: 'Allow' }, 'fail'],
    ['as a parameter has it', { Effect: open }, 'unknown'],
    ['of reading', { Action: READ }, 'fail'],
    ['of reading and writing', { Action: [READ, WRITE] }, 'pass'],
    ['of reading and what a parameter names', { Action: [READ, open] }, 'unknown'],
    ['of all but other services', { Action: undefined, NotAction: 'iam:*' }, 'pass'],
    ['of the bucket', { Resource: 'bucket' }, 'fail'],
    ['of the bucket and what a parameter names', { Resource: ['bucket', open] }, 'unknown'],
    ['of what a parameter names', { Resource: open }, 'unknown'],
    ['of all but the bucket', { Resource: undefined, NotResource: 'bucket' }, 'fail'],
    ['of whatever the policy is about', { Resource: undefined }, 'pass'],
    ['under no condition', { Condition: undefined }, 'fail'],
    ['under conditions of a parameter', { Condition: open }, 'unknown'],
    ['as a boolean', { Condition: { Bool: { 'aws:SecureTransport': false } } }, 'pass'],
    ['in capitals', { Condition: { BOOL: { 'AWS:SecureTransport': 'False' } } }, 'pass'],
    ['where the key may be missing', { Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } } }, 'pass'],
    ['as a parameter says', { Condition: { Bool: { 'aws:SecureTransport': open } } }, 'unknown'],
    ['of what comes with it', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }, 'fail'],
    ['of either', { Condition: { Bool: { 'aws:SecureTransport': ['false', 'true'] } } }, 'fail'],
    ['of none', { Condition: { Bool: { 'aws:SecureTransport': [] } } }, 'fail'],
    ['as text', { Condition: { StringEquals: { 'aws:SecureTransport': 'false' } } }, 'fail'],
    ['by another key', { Condition: { Bool: { 'aws:ViaAWSService': 'false' } } }, 'fail'],
    ['and more', { Condition: { Bool: { 'aws:SecureTransport': 'false', 'aws:ViaAWSService': 'false' } } }, 'fail'],
  ])('%s', (_, more, state) => expect(plain(deny(more))).toBe(state));

  test('may be said by several statements together, of which what is missing counts before what is open', () => {
    expect(plain(deny({ Resource: 'bucket' }), deny({ Resource: 'objects' }))).toBe('pass');
    expect(plain(deny({ Resource: 'bucket' }), deny({ Resource: 'objects', Effect: open }))).toBe('unknown');
    expect(plain(deny({ Resource: 'bucket', Effect: open }))).toBe('fail');
    expect(plain(deny({ Action: READ }), deny({ Action: WRITE }))).toBe('fail');
  });

  test('may stand in what a template does not show', () => {
    const judged = (policy: Fact<Policy>) => deniesPlainTransport(policy, [READ], [BUCKET]).state;
    expect(judged(policyWith([], true))).toBe('unknown');
    expect(judged(policyWith([deny()], true))).toBe('pass');
    expect(judged(policyWith([]))).toBe('fail');
    expect(judged(new Fact<Policy>(NOWHERE, open))).toBe('unknown');
    expect(judged(new Fact<Policy>(NOWHERE, undefined))).toBe('fail');
  });
});

describe('a Deny of what comes with TLS before 1.2', () => {
  test.each<[One, string]>([
    [{ NumericLessThan: { 's3:TlsVersion': '1.2' } }, 'pass'],
    [{ NumericLessThan: { 's3:TlsVersion': 1.2 } }, 'pass'],
    [{ NumericLessThan: { 's3:TlsVersion': '1.3' } }, 'pass'],
    [{ NumericLessThanIfExists: { 's3:TlsVersion': '1.2' } }, 'pass'],
    [{ NumericLessThan: { 's3:TlsVersion': '1.1' } }, 'fail'],
    [{ NumericLessThan: { 's3:TlsVersion': 'new' } }, 'fail'],
    [{ NumericLessThan: { 's3:TlsVersion': open } }, 'unknown'],
    [{ NumericLessThan: { 's3:signatureAge': '1.2' } }, 'fail'],
    [{ NumericGreaterThan: { 's3:TlsVersion': '1.2' } }, 'fail'],
    [{ NumericLessThanEquals: { 's3:TlsVersion': '1.2' } }, 'pass'],
    [{ NumericLessThanEquals: { 's3:TlsVersion': '1.0' } }, 'fail'],
  ])('%j: %s', (Condition, state) =>
    expect(deniesOldTls(policyWith([deny({ Condition })]), [READ], [BUCKET, OBJECTS], 1.2).state).toBe(state),
  );
});
