import { Fact } from '../../lib/engine/fact';
import type { Resource } from '../../lib/engine/template';
import type { Value } from '../../lib/engine/value';
import { statementOf } from '../../lib/iam/policy';
import { asksForSecondFactor } from '../../lib/iam/second-factor';

const NOWHERE = { resource: {} as Resource, path: '' };

test.each<[object, boolean]>([
  [{ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }, true],
  [{ Bool: { 'aws:MultiFactorAuthPresent': true } }, true],
  [{ Bool: { 'aws:MultiFactorAuthPresent': 'false' } }, false],
  [{ Bool: { 'aws:MultiFactorAuthPresent': ['true', 'false'] } }, false],
  // Keys of sessions without it are missing.
  [{ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }, false],
  [{ Null: { 'aws:MultiFactorAuthPresent': 'true' } }, false],
  [{ NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } }, true],
  [{ NumericLessThanEquals: { 'aws:MultiFactorAuthAge': '3600' } }, true],
  [{ NumericLessThanIfExists: { 'aws:MultiFactorAuthAge': '3600' } }, false],
  [{ NumericGreaterThan: { 'aws:MultiFactorAuthAge': '3600' } }, false],
  [{ Bool: { 'aws:SecureTransport': 'true' } }, false],
  [{ NumericLessThan: { 's3:max-keys': '10' } }, false],
])('%j asks for a second factor: %s', (Condition, expected) => {
  const { conditions } = statementOf(new Fact(NOWHERE, { Condition } as Value), undefined);
  expect(conditions.map(asksForSecondFactor)).toEqual([expected]);
});
