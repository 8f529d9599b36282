import type { Fact } from '../engine/fact';
import { child } from '../engine/template';
import { Reference, Unknown } from '../engine/value';
import type { Verdict } from '../engine/verdict';

const AWS_MANAGED = /(^|[:/])alias\/aws\//;

/**
 * Whether a property names a KMS key of the customer's: fails where it is absent or is an AWS managed key
 * (`alias/aws/…`), whose policy and rotation nobody can change.
 */
export function isCustomerKey(key: Fact): Verdict {
  const { value, text } = key;
  if (value === undefined || value === '') return key.fail();
  if (value instanceof Reference) {
    const named = child(value.target.body, 'key_id') ?? child(value.target.body, 'name');
    return value.target.type.startsWith('data.') && AWS_MANAGED.test(String(named))
      ? key.fail('the key is managed by AWS')
      : key.pass();
  }
  if (value instanceof Unknown) return key.unknown();
  return AWS_MANAGED.test(text ?? '') ? key.fail('the key is managed by AWS') : key.pass();
}
