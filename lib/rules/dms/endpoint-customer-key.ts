import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { endpoint } from '../../resources/dms/endpoint';

export default defineRule({
  title: 'DMS endpoints encrypt their connection with a customer managed key',
  problem:
    'The connection parameters of this endpoint, its password among them, are encrypted with the key that AWS manages for DMS.',
  why: 'Access to the data cannot be refused through the key policy, shared with another account, or revoked at once by disabling the key.',
  fix: {
    how: 'Name a customer managed KMS key.',
    properties: { KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
    arguments: { kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_296'] },
  resource: endpoint,
  check: (it) => isCustomerKey(it.key),
});
