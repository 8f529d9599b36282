import { Fact } from '../../lib/engine/fact';
import type { Resource } from '../../lib/engine/template';
import { actionsOf } from '../../lib/iam/actions';
import { DATA, readsEvery } from '../../lib/iam/data-reach';
import type { Condition, Statement } from '../../lib/iam/policy';

const items = (texts: readonly string[]) => texts.map((text) => ({ text, open: text === '' }));
const reading = (resource: string, ...conditions: Condition[]): Statement => ({
  fact: new Fact({ resource: {} as Resource, path: '' }, {}),
  effect: 'Allow',
  actions: { said: true, negated: false, list: items(['secretsmanager:GetSecretValue', 'kms:Decrypt', 'dynamodb:*']) },
  resources: { said: true, negated: false, list: items([resource]) },
  principals: { said: false, negated: false, list: [] },
  conditions,
  conditionsOpen: false,
  home: undefined,
});
const when = (operator: string, key: string, ...values: string[]): Condition => ({
  operator,
  key,
  written: [operator, key],
  values: items(values),
});

test('the actions that read data are known', () => {
  for (const { actions } of Object.values(DATA))
    for (const action of actions)
      expect(actionsOf(action.split(':')[0] as string).map(({ name }) => name)).toContain(action);
});

test.each([
  ['*', true],
  ['arn:aws:secretsmanager:*:*:secret:*', true],
  ['arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:*', true],
  ['arn:aws:secretsmanager:eu-west-1:111122223333:*', true],
  ['arn:aws:*', true],
  ['arn:aws:secretsmanager:eu-west-1:1111????????:secret:*', true],
  ['arn:aws:secretsmanager:eu-*:1111*:secret:*', true],
  ['arn:aws:secretsmanager:*-1:????????????:*', true],
  ['arn:aws-*:secretsmanager:eu-west-?:*:secret:*', true],
  ['arn:aws:secretsmanager:*:1111*', true],
  ['arn:aws:secretsmanager:*:1111????????:secret:web/*', false],
  ['arn:aws:secretsmanager:*:1111???:secret:*', false],
  ['arn:aws:secretsmanager:?:*:secret:*', false],
  ['arn:aws:secretsmanager:*:*:secret:web/*', false],
  ['arn:aws:secretsmanager:*:*:secret:${Name}*', false],
  ['arn:aws:s3:::*', false],
  ['', undefined],
] as const)('%s as every secret: %s', (resource, expected) =>
  expect(readsEvery(reading(resource), DATA.secrets)).toBe(expected),
);

test.each([
  ['tags of the secret', when('stringequals', 'secretsmanager:resourcetag/app', 'web'), false],
  ['tags, where there are any', when('stringequalsifexists', 'aws:resourcetag/app', 'web'), true],
  ['other tags', when('stringnotequals', 'aws:resourcetag/app', 'payroll'), true],
  ['some tag', when('null', 'aws:resourcetag/app', 'false'), false],
  ['no tag', when('null', 'aws:resourcetag/app', 'true'), true],
  ['tags left to deployment', when('stringlike', 'aws:resourcetag/app', ''), undefined],
  ['the account', when('stringequals', 'aws:resourceaccount', '111122223333'), true],
  ['who asks', when('stringequals', 'aws:principaltag/app', 'web'), true],
  ['where they are', when('ipaddress', 'aws:sourceip', '10.0.0.0/8'), true],
])('a condition on %s leaves every secret open: %s', (_, condition, expected) =>
  expect(readsEvery(reading('*', condition), DATA.secrets)).toBe(expected),
);

test('keys used through a service, and rows of whoever asks, are not all', () => {
  expect(readsEvery(reading('*', when('stringequals', 'kms:viaservice', 's3.amazonaws.com')), DATA.keys)).toBe(false);
  expect(readsEvery(reading('*', when('stringequals', 'kms:calleraccount', '111122223333')), DATA.keys)).toBe(true);
  const rows = when('forallvalues:stringequals', 'dynamodb:leadingkeys', '${aws:userid}');
  expect(readsEvery(reading('*', rows), DATA.tables)).toBe(false);
});

test('conditions that are put together at deployment may narrow', () =>
  expect(readsEvery({ ...reading('*'), conditionsOpen: true }, DATA.secrets)).toBeUndefined());

test('a Deny of every one, under no condition, leaves none', () => {
  const every = reading('*');
  const deny = (more: Partial<Statement>, ...actions: string[]): Statement => ({
    ...every,
    effect: 'Deny',
    actions: { said: true, negated: false, list: items(actions) },
    ...more,
  });
  const left = (given: Statement, data: (typeof DATA)[keyof typeof DATA] = DATA.secrets) =>
    readsEvery(every, data, [every, given]);
  const resources = (text: string) => ({ resources: { said: true, negated: false, list: items([text]) } });
  expect(left(deny({}, 'secretsmanager:*'))).toBe(false);
  expect(left(deny(resources('arn:aws:secretsmanager:*:*:secret:*'), 'secretsmanager:Get*'))).toBe(false);
  expect(left(deny({}, 's3:*'))).toBe(true);
  expect(left(deny(resources('arn:aws:secretsmanager:*:*:secret:web/*'), 'secretsmanager:*'))).toBe(true);
  expect(left(deny({ conditions: [when('bool', 'aws:a', 'true')] }, 'secretsmanager:*'))).toBe(true);
  expect(left(deny({ conditionsOpen: true }, 'secretsmanager:*'))).toBe(true);
  expect(left(deny({ effect: 'Allow' }, 'secretsmanager:*'))).toBe(true);
  expect(left(deny({ effect: undefined }, 'secretsmanager:*'))).toBe(true);
  expect(left(deny({}, ''))).toBe(true);
  // One of several actions that read is enough.
  expect(left(deny({}, 'dynamodb:GetItem'), DATA.tables)).toBe(true);
  expect(left(deny({}, 'dynamodb:*'), DATA.tables)).toBe(false);
});

test.each<[string, Partial<Statement>, boolean | undefined]>([
  ['a Deny', { effect: 'Deny' }, false],
  ['what may be a Deny', { effect: undefined }, undefined],
  ['other actions', { actions: { said: true, negated: false, list: items(['s3:*']) } }, false],
  ['an action of a parameter', { actions: { said: true, negated: false, list: items(['']) } }, undefined],
  ['all but others', { actions: { said: true, negated: true, list: items(['s3:*']) } }, true],
  ['no resource', { resources: { said: false, negated: false, list: [] } }, false],
  ['all resources but one', { resources: { said: true, negated: true, list: items(['arn:aws:s3:::a']) } }, true],
  ['all resources but all', { resources: { said: true, negated: true, list: items(['*']) } }, false],
  ['what a parameter leaves out', { resources: { said: true, negated: true, list: items(['']) } }, true],
  ['one of several', { resources: { said: true, negated: false, list: items(['arn:aws:s3:::a', '*']) } }, true],
])('%s: every secret %s', (_, more, expected) =>
  expect(readsEvery({ ...reading('*'), ...more }, DATA.secrets)).toBe(expected),
);
