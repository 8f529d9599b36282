import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { lifecyclePolicy } from '../../resources/dlm/lifecycle-policy';

export default defineRule({
  title: 'Scheduled copies of snapshots in other regions are encrypted with a key of the customer',
  problem: 'A copy that this policy makes on a schedule is not encrypted with a key of your own.',
  why: 'With a key of your own, reading the copy needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key for the copy.',
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_256'],
  },
  resource: lifecyclePolicy,
  check: (it) => it.scheduledCopies.every((copy) => isCustomerKey(copy.get(it.reading.either('CmkArn', 'cmk_arn')))),
});
