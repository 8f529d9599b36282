import type { Stack } from 'aws-cdk-lib';
import { MfaRole, type MfaRoleProps, PermissionsBoundary } from '../../../doors/cdk';
import { can } from '../../../lib/iam/evaluate';
import { refusalOf } from '../subjects';
import { ACCOUNT, deployedBy } from './documents';

const make = (stack: Stack, props: Partial<MfaRoleProps>): MfaRole =>
  new MfaRole(stack, 'Operators', {
    permissionsBoundary: new PermissionsBoundary(stack, 'Boundary', { services: ['logs'] }),
    ...props,
  });

const arnOf = (name: string): string => `arn:aws:iam::${ACCOUNT}:${name}`;

const GIVEN = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:*', Resource: '*' }],
} as const;

/** Whether somebody may take the role, as IAM decides when it knows all of the context. */
function takes(
  props: Partial<MfaRoleProps>,
  principal: string,
  context: Record<string, string | null>,
  action = 'sts:AssumeRole',
) {
  const [{ AssumeRolePolicyDocument }] = deployedBy((stack) => make(stack, props))('AWS::IAM::Role');
  return can({
    ...{ principal, action, resource: arnOf('role/Operators') },
    ...{ identity: GIVEN, resourcePolicy: AssumeRolePolicyDocument },
    context: { 'aws:PrincipalArn': principal, 'aws:username': principal.replace(/.*\//, ''), ...context },
  }).decision;
}

const ALICE = { users: ['alice', 'people/bob'] };
const FACTOR = { 'aws:MultiFactorAuthPresent': 'true', 'aws:MultiFactorAuthAge': '60' };
const NONE = { 'aws:MultiFactorAuthPresent': null, 'aws:MultiFactorAuthAge': null };
const named = (name: string) => ({ 'sts:RoleSessionName': name });

test('users take it with a recent second factor and under their own names', () => {
  expect(takes(ALICE, arnOf('user/alice'), { ...FACTOR, ...named('alice') })).toBe('allowed');
  expect(takes(ALICE, arnOf('user/people/bob'), { ...FACTOR, ...named('bob') })).toBe('allowed');
});

test.each([
  ['without a second factor', 'user/alice', { ...NONE, ...named('alice') }],
  ['with one of two hours ago', 'user/alice', { ...FACTOR, 'aws:MultiFactorAuthAge': '7200', ...named('alice') }],
  [
    'with an access key, which tells of no factor',
    'user/alice',
    { ...NONE, 'aws:MultiFactorAuthAge': '60', ...named('alice') },
  ],
  ['under the name of another', 'user/alice', { ...FACTOR, ...named('bob') }],
  ['as somebody who is not named', 'user/mallory', { ...FACTOR, ...named('mallory') }],
  ['as a role of that name', 'role/alice', { ...FACTOR, ...named('alice') }],
] as const)('nobody takes it %s', (_, principal, context) => {
  expect(takes(ALICE, arnOf(principal), context)).toBe('denied');
});

test('a source identity is one’s own name', () => {
  const saying = (name: string) =>
    takes(ALICE, arnOf('user/alice'), { ...FACTOR, 'sts:SourceIdentity': name }, 'sts:SetSourceIdentity');
  expect(saying('alice')).toBe('allowed');
  expect(saying('bob')).toBe('denied');
});

test.each([
  ['in a region', 'role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Operators_0123456789abcdef', 'allowed'],
  ['in us-east-1', 'role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Operators_0123456789abcdef', 'allowed'],
  ['of another set', 'role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Readers_0123456789abcdef', 'denied'],
  ['in a role that only has the name', 'role/AWSReservedSSO_Operators_0123456789abcdef', 'denied'],
])('holders of a permission set %s', (_, role, decision) => {
  expect(takes({ permissionSets: ['Operators'] }, arnOf(role), {})).toBe(decision);
});

test.each([
  [{}, 'it names nobody'],
  [{ users: [], permissionSets: [] }, 'it names nobody'],
  [{ users: ['*'] }, "users has '*'"],
  [{ users: ['arn:aws:iam::111122223333:user/*'] }, "users has 'arn:aws:iam::111122223333:user/*'"],
  [{ users: ['arn:aws:iam::111122223333:root'] }, "users has 'arn:aws:iam::111122223333:root'"],
  [{ permissionSets: ['Op*'] }, "permissionSets has 'Op*'"],
])('refuses %j', (props, said) => {
  expect(refusalOf(() => deployedBy((stack) => make(stack, props)))).toContain(`MfaRole 'Stack/Operators': ${said}`);
});
