import { defineRule } from '../../engine/rule';
import { repository } from '../../resources/codecommit/repository';
import { isCustomerKey } from '../../resources/customer-key';

export default defineRule({
  title: 'CodeCommit repositories are encrypted with a customer managed key',
  problem: 'This repository is not encrypted with a customer managed key.',
  why: 'With a customer managed key, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key.',
    properties: {
      KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},

  resource: repository,
  check: (it) => isCustomerKey(it.key),
});
