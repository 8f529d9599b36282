import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { fileSystem, isLasting } from '../../resources/fsx/file-system';

export default defineRule({
  title: 'FSx file systems encrypt with a customer managed key',
  problem: 'This file system is encrypted with the key that AWS manages for FSx.',
  why: 'Access to the data cannot be refused through the key policy, shared with another account, or revoked at once by disabling the key.',
  fix: {
    how: 'Name a customer managed KMS key. Scratch file systems of Lustre take none.',
    cdk: 'kmsKey: key',
    properties: { KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
    arguments: { kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_178', 'CKV_AWS_179', 'CKV_AWS_190', 'CKV_AWS_203'] },
  resource: fileSystem,
  check: (it) => when(isLasting(it.lustreDeployment), () => isCustomerKey(it.key)),
});
