import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { lifecyclePolicy } from '../../resources/dlm/lifecycle-policy';

export default defineRule({
  title: 'Scheduled copies of snapshots in other regions are encrypted with a customer managed key',
  problem: 'A copy that this policy makes on a schedule is not encrypted with a customer managed key.',
  why: 'With a customer managed key, reading the copy needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key for the copy.',
    properties: {
      PolicyDetails: {
        Schedules: [
          {
            Name: 'daily',
            CrossRegionCopyRules: [
              {
                Target: 'eu-central-1',
                Encrypted: true,
                CmkArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
            ],
          },
        ],
      },
    },
    arguments: {
      policy_details: {
        schedule: {
          cross_region_copy_rule: [
            {
              target: 'eu-central-1',
              encrypted: true,
              cmk_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          ],
        },
      },
    },
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
