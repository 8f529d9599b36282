import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { fileSystem } from '../../resources/efs/file-system';

export default defineRule({
  title: 'EFS file systems encrypt with a key of their account',
  problem: 'This file system is encrypted with the key that AWS manages for EFS.',
  why: 'Only the policy of a key of your own can shut someone out, be shared across accounts, or be withdrawn at once.',
  fix: { how: 'Name a customer managed KMS key.', cdk: 'kmsKey: key' },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_184'], kics: ['efs_without_kms'] },
  resource: fileSystem,
  check: (it) => isCustomerKey(it.key),
});
