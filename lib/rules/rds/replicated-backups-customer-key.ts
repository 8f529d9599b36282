import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { replicatedBackups } from '../../resources/rds/encrypted-copy';

export default defineRule({
  title: 'Replicated backups encrypt with a key of their account',
  problem: 'These backups are not encrypted with a key whose policy you decide.',
  why: 'Only the policy of a key of your own can shut someone out, be shared across accounts, or be withdrawn at once.',
  fix: { how: 'Name a customer managed KMS key.' },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_245'] },
  resource: replicatedBackups,
  check: (it) => isCustomerKey(it.key),
});
