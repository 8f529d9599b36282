import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { fileSystem } from '../../resources/efs/file-system';

export default defineRule({
  title: 'EFS file systems encrypt with a customer managed key',
  problem: 'This file system is encrypted with the key that AWS manages for EFS.',
  why: 'Access to the data cannot be refused through the key policy, shared with another account, or revoked at once by disabling the key.',
  fix: {
    how: 'Name a customer managed KMS key.',
    cdk: 'kmsKey: key',
    properties: {
      Encrypted: true,
      KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      encrypted: true,
      kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_184'], kics: ['efs_without_kms'] },
  resource: fileSystem,
  check: (it) => isCustomerKey(it.key),
});
