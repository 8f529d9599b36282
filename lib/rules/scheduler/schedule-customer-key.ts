import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { schedule } from '../../resources/scheduler/schedule';

export default defineRule({
  title: 'Schedules are encrypted with a customer managed key',
  problem: 'The target and input of this schedule are not encrypted with a customer managed key.',
  why: 'With a customer managed key, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key.',
    properties: {
      KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_297'],
  },
  resource: schedule,
  check: (it) => isCustomerKey(it.key),
});
