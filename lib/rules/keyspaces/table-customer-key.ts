import { defineRule } from '../../engine/rule';
import { table } from '../../resources/keyspaces/table';

export default defineRule({
  title: 'Keyspaces tables encrypt with a customer managed key',
  problem: 'This table is not encrypted with a customer managed key.',
  why: 'Access to the data cannot be refused through the key policy, or revoked at once by disabling the key.',
  fix: {
    how: 'Name a customer managed KMS key.',
    properties: { EncryptionSpecification: { EncryptionType: 'CUSTOMER_MANAGED_KMS_KEY' } },
    arguments: { encryption_specification: { type: 'CUSTOMER_MANAGED_KMS_KEY' } },
    placeholders: true,
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_265'] },
  resource: table,
  check: (it) => it.encryption.is('CUSTOMER_MANAGED_KMS_KEY'),
});
