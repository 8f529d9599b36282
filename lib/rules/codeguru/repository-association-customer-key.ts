import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { repositoryAssociation } from '../../resources/codeguru/repository-association';
import { isCustomerKey } from '../../resources/customer-key';

export default defineRule({
  title: 'CodeGuru reviews are encrypted with a customer managed key',
  problem: 'Source code that is reviewed here is not encrypted with a customer managed key.',
  why: 'With a customer managed key, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key.',
    arguments: {
      kms_key_details: {
        encryption_option: 'CUSTOMER_MANAGED_CMK',
        kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_381'],
  },
  resource: repositoryAssociation,
  check: (it) => all(it.encryption.is('CUSTOMER_MANAGED_CMK'), isCustomerKey(it.key)),
});
