import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { lifecyclePolicy } from '../../resources/dlm/lifecycle-policy';

export default defineRule({
  title: 'Copies of shared snapshots in other regions are encrypted with a key of the customer',
  problem: 'A copy that this policy makes of a shared snapshot is not encrypted with a key of your own.',
  why: 'With a key of your own, reading the copy needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key for the copy.',
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_254'],
  },
  resource: lifecyclePolicy,
  check: (it) =>
    it.eventCopies.every((copy) =>
      isCustomerKey(copy.get(it.reading.either('EncryptionConfiguration.CmkArn', 'encryption_configuration.cmk_arn'))),
    ),
});
