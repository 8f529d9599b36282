import { defineRule } from '../../engine/rule';
import { table } from '../../resources/keyspaces/table';

export default defineRule({
  title: 'Keyspaces tables encrypt with a key of their account',
  problem: 'This table is not encrypted with a key whose policy you decide.',
  why: 'Only the policy of a key of your own can shut someone out or be withdrawn at once.',
  fix: {
    how: 'Name a customer managed KMS key.',
    properties: { EncryptionSpecification: { EncryptionType: 'CUSTOMER_MANAGED_KMS_KEY' } },
    arguments: { encryption_specification: { type: 'CUSTOMER_MANAGED_KMS_KEY' } },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_265'] },
  resource: table,
  check: (it) => it.encryption.is('CUSTOMER_MANAGED_KMS_KEY'),
});
