import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { s3Endpoint } from '../../resources/dms/endpoint';

export default defineRule({
  title: 'S3 endpoints of DMS encrypt with a key of their account',
  problem: 'The settings of this endpoint are encrypted with the key that AWS manages for DMS.',
  why: 'Only the policy of a key of your own can shut someone out, be shared across accounts, or be withdrawn at once.',
  fix: { how: 'Name a customer managed KMS key.' },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_298'] },
  resource: s3Endpoint,
  check: (it) => isCustomerKey(it.key),
});
