import { Fact } from '../../lib/engine/fact';
import type { Resource } from '../../lib/engine/template';
import type { Value } from '../../lib/engine/value';
import { type Admitted, admits, namesSource } from '../../lib/iam/admission';
import { narrowsTouched } from '../../lib/iam/condition-keys';
import { holds, holdsAudience, providerOf } from '../../lib/iam/federation';
import { type Statement, statementOf } from '../../lib/iam/policy';

const NOWHERE = { resource: {} as Resource, path: '' };
const KINDS: readonly Admitted[] = ['nobody', 'service', 'own', 'organization', 'someone', 'foreign', 'anyone'];
const read = (Condition: unknown, Principal: unknown = '*'): Statement =>
  statementOf(
    new Fact(NOWHERE, { Effect: 'Allow', Action: '*', Resource: '*', Principal, Condition } as Value),
    '111122223333',
  );
const under = (condition: unknown) => KINDS.filter((who) => admits(read(condition), who) !== false).join(' ');

describe('whom a condition leaves whose value the request fills in', () => {
  test.each<[string, string, string]>([
    ['aws:PrincipalAccount', '${aws:PrincipalAccount}', 'anyone'],
    ['aws:PrincipalAccount', "${aws:principalaccount, 'none'}", 'anyone'],
    ['aws:PrincipalOrgID', '${aws:PrincipalOrgID}', 'anyone'],
    ['aws:PrincipalOrgID', '${aws:PrincipalTag/cost center}', 'anyone'],
    ['aws:SourceVpce', '${aws:SourceVpce}', 'anyone'],
    ['aws:SourceArn', '${aws:SourceArn}', 'anyone'],
    ['aws:userid', '${aws:userid}', 'anyone'],
    ['aws:PrincipalArn', 'arn:aws:iam::${aws:PrincipalAccount}:role/reader', 'anyone'],
    ['aws:PrincipalArn', 'arn:aws:iam::444455556666:user/${aws:username}', 'foreign'],
    ['aws:PrincipalAccount', '${aws:ResourceAccount}', 'own'],
    ['aws:PrincipalOrgID', '${aws:ResourceOrgID}', 'organization'],
    ['aws:PrincipalAccount', '${AWS::AccountId}', 'own'],
  ])('%s is %s: %s', (key, value, expected) => {
    expect(under({ StringEquals: { [key]: value } })).toBe(expected);
    expect(under({ StringLike: { [key]: [value] } })).toBe(expected);
  });

  test('no source is named by itself', () => {
    const from = (value: string) => namesSource(read({ StringEquals: { 'aws:SourceAccount': value } }, '*'));
    expect([from('${aws:SourceAccount}'), from('111122223333')]).toEqual([false, true]);
  });
});

test('a token that is compared with itself is held to nothing', () => {
  const issuer = 'token.actions.githubusercontent.com';
  const held = (sub: string, aud: string) => {
    const statement = read({ StringLike: { [`${issuer}:sub`]: sub }, StringEquals: { [`${issuer}:aud`]: aud } });
    const provider = providerOf(statement, issuer);
    return [provider && holds(statement, provider, 'project'), holdsAudience(statement)];
  };
  expect(held('repo:acme/shop:ref:refs/heads/main', 'sts.amazonaws.com')).toEqual([true, true]);
  expect(held(`\${${issuer}:sub}`, `\${${issuer}:aud}`)).toEqual([false, false]);
  expect(held(`repo:\${${issuer}:repository_owner}/shop:*`, 'sts.amazonaws.com')).toEqual([false, true]);
});

test.each<[string, unknown, boolean]>([
  ['a name', { StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/bound' } }, true],
  ['itself', { StringEquals: { 'iam:PermissionsBoundary': '${iam:PermissionsBoundary}' } }, false],
  ['being there', { Null: { 'iam:PermissionsBoundary': 'false' } }, false],
  ['a tag that is there', { Null: { 'aws:ResourceTag/team': 'false' } }, true],
  ['a tag of who asks', { StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } }, true],
])('what is touched is limited by %s: %#', (_, condition, expected) =>
  expect(read(condition).conditions.every((one) => narrowsTouched(one) === true)).toBe(expected),
);

test('a policy of before variables is compared as it is written', () => {
  const [condition] = read({ StringEquals: { 'aws:username': '${aws:username}' } }).conditions;
  expect(condition?.given?.map(({ text }) => text)).toEqual(['${aws:username}']);
});
