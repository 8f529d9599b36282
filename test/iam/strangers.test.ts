import { check, defineConfig, type Settings } from '../../lib';

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
