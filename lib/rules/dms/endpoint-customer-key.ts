import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { endpoint } from '../../resources/dms/endpoint';

export default defineRule({
  title: 'DMS endpoints encrypt their connection with a key of their account',
  problem:
    'The connection parameters of this endpoint, its password among them, are encrypted with the key that AWS manages for DMS.',
  why: 'Only the policy of a key of your own can shut someone out, be shared across accounts, or be withdrawn at once.',
  fix: { how: 'Name a customer managed KMS key.' },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_296'] },
  resource: endpoint,
  check: (it) => isCustomerKey(it.key),
});
