import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { onlyIn } from '../../resources/only-in';
import { parameter } from '../../resources/ssm/parameter';

export default defineRule({
  title: 'Encrypted parameters use a customer managed key',
  problem: 'This parameter is encrypted with the key that AWS manages for Systems Manager.',
  why: 'Everyone in the account who may read parameters may use that key.',
  fix: {
    how: 'Name a KMS key of your own.',
    arguments: {
      key_id: 'alias/parameters',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_337'],
  },
  resource: onlyIn('terraform', parameter),
  check: (it) => when(it.type.is('SecureString'), () => isCustomerKey(it.key)),
});
