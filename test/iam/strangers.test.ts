import { check, defineConfig, type Settings } from '../../lib';
import { Fact } from '../../lib/engine/fact';
import type { Resource } from '../../lib/engine/template';
import { Unknown, type Value } from '../../lib/engine/value';
import { type Policy, statementOf } from '../../lib/iam/policy';
import { accountOfKey, admitsStranger } from '../../lib/iam/strangers';

const RULE = 'iam/resource-policy-accounts-known';

/** Whether a bucket policy of one statement is taken to let in a stranger. */
function lettingIn(statement: object, settings: Partial<Settings>): boolean {
  const PolicyDocument = {
    Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/*', ...statement },
  };
  const content = { Resources: { Policy: { Type: 'AWS::S3::BucketPolicy', Properties: { PolicyDocument } } } };
  const config = defineConfig({ name: 'one', settings, rules: { [RULE]: 'on' } });
  return check([{ name: 'app', content }], config).findings.some(({ state }) => state === 'fail');
}

const account = (id: string) => `arn:aws:iam::${id}:root`;
const [friend, stranger] = ['444455556666', '777788889999'];
const whereAccount = (ids: string | string[]) => ({
  Principal: '*',
  Condition: { StringEquals: { 'aws:PrincipalAccount': ids } },
});
const whereOrganization = (key: string, value: string) => ({
  Principal: '*',
  Condition: { 'ForAnyValue:StringLike': { [key]: value } },
});

test.each<[string, object, boolean]>([
  ['a known account', { Principal: { AWS: account(friend) } }, false],
  ['a known account by its id', { Principal: { AWS: friend } }, false],
  ['a role of a known account', { Principal: { AWS: `arn:aws:iam::${friend}:role/reader` } }, false],
  ['another account', { Principal: { AWS: account(stranger) } }, true],
  ['another account beside a known one', { Principal: { AWS: [account(friend), account(stranger)] } }, true],
  ['everyone of a known account', whereAccount(friend), false],
  ['everyone of another account', whereAccount(stranger), true],
  ['everyone of either', whereAccount([friend, stranger]), true],
])('with one account known, %s', (_, statement, expected) => {
  expect(lettingIn(statement, { accounts: [friend] })).toBe(expected);
  expect(lettingIn(statement, {})).toBe(true);
});

test.each<[string, object, boolean]>([
  ['the organisation', whereOrganization('aws:PrincipalOrgID', 'o-own'), false],
  ['a unit of the organisation', whereOrganization('aws:PrincipalOrgPaths', 'o-own/r-1/ou-1/*'), false],
  ['another organisation', whereOrganization('aws:PrincipalOrgID', 'o-other'), true],
  ['a unit of another organisation', whereOrganization('aws:PrincipalOrgPaths', 'o-other/*'), true],
])('with the organisation known, %s', (_, statement, expected) => {
  expect(lettingIn(statement, { organization: 'o-own' })).toBe(expected);
  expect(lettingIn(statement, {})).toBe(false);
});

describe('a statement by itself', () => {
  const open = new Unknown('parameter P', '${P}');
  const read = (statement: object, home?: string) =>
    statementOf(new Fact({ resource: {} as Resource, path: '' }, statement as Value), home);
  const admitted = (statement: object, settings: Partial<Settings> = {}) =>
    admitsStranger(
      read({ Effect: 'Allow', Action: 's3:GetObject', ...statement }, '111122223333'),
      settings as Settings,
    );
  const accounts = [friend as string];
  const condition = (id: unknown) => ({ Condition: { StringEquals: { 'aws:PrincipalAccount': id } } });

  test.each<[string, object, boolean | undefined]>([
    ['nobody', {}, false],
    ['everyone, which is another matter', { Principal: '*' }, false],
    ['its own account', { Principal: { AWS: '111122223333' } }, false],
    ['a service', { Principal: { Service: 'sns.amazonaws.com' } }, false],
    ['the accounts of load balancers', { Principal: { AWS: account('127311923021') } }, false],
    ['another account', { Principal: { AWS: stranger } }, true],
    ['another account beside its own', { Principal: { AWS: ['111122223333', stranger] } }, true],
    ['another account by a Deny', { Effect: 'Deny', Principal: { AWS: stranger } }, false],
    ['another account, or keeps it out', { Effect: open, Principal: { AWS: stranger } }, undefined],
    ['whom a parameter names', { Principal: { AWS: open } }, undefined],
    ['whom a parameter names beside another', { Principal: { AWS: [open, stranger] } }, true],
    ['all but a known account', { NotPrincipal: { AWS: friend }, ...condition(stranger) }, true],
    ['everyone of a known account', { Principal: '*', ...condition(friend) }, false],
    ['all but one, of a known account', { NotPrincipal: { AWS: stranger }, ...condition(friend) }, false],
  ])('lets in %s: %s', (_, statement, expected) => expect(admitted(statement, { accounts })).toBe(expected));

  test('a condition that leaves only known accounts leaves nobody else, whatever the others say', () => {
    const other = { StringEquals: { 'aws:PrincipalAccount': friend }, StringLike: { 'aws:SourceAccount': stranger } };
    expect(admitted({ Principal: '*', Condition: other }, { accounts })).toBe(false);
    const none = { StringEquals: { 'aws:PrincipalAccount': stranger, 'aws:PrincipalTag/a': [] } };
    expect(admitted({ Principal: '*', Condition: none }, { accounts })).toBe(true);
  });

  test('an organisation is a stranger only where one is known', () => {
    const of = (id: string | string[]) => ({
      Principal: '*',
      Condition: { StringEquals: { 'aws:PrincipalOrgID': id, 'aws:PrincipalTag/team': 'red' } },
    });
    expect([admitted(of('o-own'), { organization: 'o-own' }), admitted(of('o-other'))]).toEqual([false, false]);
    expect(admitted(of('o-other'), { organization: 'o-own' })).toBe(true);
    expect(admitted(of(['o-own', 'o-other']), { organization: 'o-own' })).toBe(true);
    expect(admitted({ ...of('o-other'), Effect: 'Deny' }, { organization: 'o-own' })).toBe(false);
    expect(admitted({ Principal: { AWS: stranger } }, { organization: 'o-own' })).toBe(true);
  });
});

const keeping = (Principal: unknown) => ({ Effect: 'Allow', Action: 'kms:*', Principal });

test.each<[string, object[], string | undefined, string | undefined]>([
  ['whoever may change its policy', [keeping({ AWS: account(friend) })], undefined, friend],
  ['the first of them', [keeping({ AWS: ['*', account(friend)] })], undefined, friend],
  ['nobody that is named by an account', [keeping('*')], undefined, undefined],
  ['its template, where that says so', [keeping({ AWS: account(friend) })], '111122223333', undefined],
  [
    'nobody who may only use it',
    [{ ...keeping({ AWS: account(friend) }), Action: 'kms:Decrypt' }],
    undefined,
    undefined,
  ],
  ['nobody whom a Deny names', [{ ...keeping({ AWS: account(friend) }), Effect: 'Deny' }], undefined, undefined],
])('the account of a key is told by %s', (_, given, home, expected) => {
  const NOWHERE = { resource: {} as Resource, path: '' };
  const statements = given.map((one) => statementOf(new Fact(NOWHERE, one as Value), home));
  expect(accountOfKey({ statements, documents: [statements], open: false } satisfies Policy)).toBe(expected);
});
