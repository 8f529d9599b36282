import { Fact } from '../../lib/engine/fact';
import type { Resource } from '../../lib/engine/template';
import { Unknown, type Value } from '../../lib/engine/value';
import { statementOf } from '../../lib/iam/policy';
import { isHarmless, toolkitStatement } from '../../lib/iam/toolkit-statements';

const NOWHERE = { resource: {} as Resource, path: '' };
const told = (Action: unknown, name = 'Action') =>
  toolkitStatement(statementOf(new Fact(NOWHERE, { Effect: 'Allow', [name]: Action } as Value), undefined));

const RETENTION = ['logs:PutRetentionPolicy', 'logs:DeleteRetentionPolicy'];
const NOTIFICATION = ['s3:PutBucketNotification'];

test('a statement is told by all that a toolkit writes, with what only lists beside it', () => {
  expect(told(RETENTION)).toEqual({ actions: RETENTION, advice: expect.stringContaining('`logGroup`') });
  expect(told([...RETENTION].reverse())?.actions).toEqual(RETENTION);
  expect(told(NOTIFICATION[0])?.advice).toContain('`eventBridgeEnabled`');
  expect(told([...RETENTION, 's3:ListAllMyBuckets'])?.actions).toEqual(RETENTION);
});

test('the CDK joins statements, so one may be several', () => {
  const both = told([...RETENTION, ...NOTIFICATION]);
  expect(both?.actions).toEqual([...RETENTION, ...NOTIFICATION]);
  expect(both?.advice).toMatch(/`logGroup` instead; .*`eventBridgeEnabled` instead$/);
  // Said once where it is the same.
  const cluster = told([
    'eks:DescribeFargateProfile',
    'eks:DeleteFargateProfile',
    'iam:GetRole',
    'iam:listAttachedRolePolicies',
  ]);
  expect(cluster?.advice.split('; the CDK writes this')).toHaveLength(2);
});

test.each<[string, unknown]>([
  ['part of one', RETENTION[0]],
  ['one with more', [...RETENTION, 's3:PutObject']],
  ['one with a pattern of more', [...RETENTION, 's3:*']],
  ['one with what AWS does not have', [...RETENTION, 's3:NoSuchAction']],
  ['one with what deployment decides', [...RETENTION, new Unknown('parameter P', '${P}')]],
  ['nothing but what lists', 's3:ListAllMyBuckets'],
  ['nothing', []],
])('%s is none of a toolkit', (_, actions) => expect(told(actions)).toBeUndefined());

test('all but one is none of a toolkit', () => expect(told(RETENTION, 'NotAction')).toBeUndefined());

test.each<[string, boolean]>([
  ['s3:ListAllMyBuckets', true],
  ['ec2:DescribeInstances', true],
  ['s3:ListAllMy*', true],
  ['iam:CreateServiceLinkedRole', true],
  ['s3:GetObject', false],
  ['s3:*', false],
  ['s3:NoSuchAction', false],
  ['*', false],
])('%s does no harm: %s', (action, expected) => expect(isHarmless(action)).toBe(expected));
