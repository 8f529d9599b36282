import { defineRule } from '../../engine/rule';
import { vault } from '../../resources/backup/vault';
import { isCustomerKey } from '../../resources/customer-key';

export default defineRule({
  title: 'Backup vaults encrypt with a customer managed key',
  problem: 'This vault is encrypted with the key that AWS manages for Backup, with which no other account can restore.',
  why: 'Access to the data cannot be refused through the key policy, shared with another account, or revoked at once by disabling the key.',
  fix: {
    how: 'Name a customer managed KMS key.',
    cdk: 'encryptionKey: key',
    properties: { EncryptionKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
    arguments: { kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_166'] },
  resource: vault,
  check: (it) => isCustomerKey(it.key),
});
