import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { cluster } from '../../resources/rds/cluster';

export default defineRule({
  title: 'RDS clusters encrypt with a customer managed key',
  problem: 'This cluster is encrypted with the key that AWS manages for RDS.',
  why: 'Access to the data cannot be refused through the key policy, shared with another account, or revoked at once by disabling the key.',
  fix: {
    how: 'Name a customer managed KMS key.',
    cdk: 'storageEncryptionKey: key',
    properties: {
      StorageEncrypted: true,
      KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      storage_encrypted: true,
      kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_327'], trivy: ['AWS-0079'] },
  resource: cluster,
  check: (it) => when(it.encrypted.isTrue(), () => isCustomerKey(it.key)),
});
