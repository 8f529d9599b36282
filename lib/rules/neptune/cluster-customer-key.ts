import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { cluster } from '../../resources/neptune/cluster';

export default defineRule({
  title: 'Neptune clusters encrypt with a customer managed key',
  problem: 'This cluster is not encrypted with a customer managed key.',
  why: 'Access to the data cannot be refused through the key policy, shared with another account, or revoked at once by disabling the key.',
  fix: {
    how: 'Name a customer managed KMS key.',
    properties: {
      StorageEncrypted: true,
      KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      storage_encrypted: true,
      kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_347'], trivy: ['AWS-0128'] },
  resource: cluster,
  check: (it) => isCustomerKey(it.key),
});
