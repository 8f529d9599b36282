import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { replicationInstance } from '../../resources/dms/replication-instance';

export default defineRule({
  title: 'DMS replication instances encrypt with a key of their account',
  problem: 'This instance is encrypted with the key that AWS manages for DMS.',
  why: 'Only the policy of a key of your own can shut someone out, be shared across accounts, or be withdrawn at once.',
  fix: {
    how: 'Name a customer managed KMS key.',
    properties: { KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
    arguments: { kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_212'] },
  resource: replicationInstance,
  check: (it) => isCustomerKey(it.key),
});
