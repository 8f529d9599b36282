import { defineRule } from '../../engine/rule';
import { vault } from '../../resources/backup/vault';
import { isCustomerKey } from '../../resources/customer-key';

export default defineRule({
  title: 'Backup vaults encrypt with a key of their account',
  problem: 'This vault is encrypted with the key that AWS manages for Backup, with which no other account can restore.',
  why: 'Only the policy of a key of your own can shut someone out, be shared across accounts, or be withdrawn at once.',
  fix: { how: 'Name a customer managed KMS key.', cdk: 'encryptionKey: key' },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_166'] },
  resource: vault,
  check: (it) => isCustomerKey(it.key),
});
