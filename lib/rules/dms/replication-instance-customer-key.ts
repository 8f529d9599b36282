import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { replicationInstance } from '../../resources/dms/replication-instance';

export default defineRule({
  title: 'DMS replication instances encrypt with a key of their account',
  problem: 'This instance is encrypted with the key that AWS manages for DMS.',
  why: 'Only the policy of a key of your own can shut someone out, be shared across accounts, or be withdrawn at once.',
  fix: { how: 'Name a customer managed KMS key.' },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_212'] },
  resource: replicationInstance,
  check: (it) => isCustomerKey(it.key),
});
