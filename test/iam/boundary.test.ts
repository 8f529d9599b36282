import { Fact } from '../../lib/engine/fact';
import type { Resource } from '../../lib/engine/template';
import { Unknown, type Value } from '../../lib/engine/value';
import { leavesOpen } from '../../lib/iam/boundary';
import { statementOf } from '../../lib/iam/policy';

const NOWHERE = { resource: {} as Resource, path: '' };
const open = new Unknown('parameter P', '${P}');
const left = (...statements: object[]) =>
  leavesOpen(
    statements.map((one) => statementOf(new Fact(NOWHERE, one as Value), undefined)),
    'iam:PassRole',
  );
const allow = { Effect: 'Allow', Action: 'iam:*', Resource: 'arn:aws:iam::111122223333:role/web' };

test('a boundary leaves open what it allows on some resource and denies on none', () => {
  expect(left(allow)).toBe(true);
  expect(left({ ...allow, Action: 's3:*' }, allow)).toBe(true);
  expect(left({ ...allow, Action: 's3:*' })).toBe(false);
  expect(left()).toBe(false);
  expect(left(allow, { ...allow, Effect: 'Deny', Condition: { Bool: { 'aws:a': 'true' } } })).toBe(false);
  expect(left(allow, { ...allow, Effect: 'Deny', Action: 's3:*' })).toBe(true);
});

test('and may where deployment decides', () => {
  expect(left({ ...allow, Action: open })).toBeUndefined();
  expect(left({ ...allow, Effect: open })).toBeUndefined();
  expect(left(allow, { ...allow, Effect: 'Deny', Action: open })).toBeUndefined();
  expect(left({ ...allow, Action: 's3:*' }, { ...allow, Effect: 'Deny', Action: open })).toBe(false);
});
