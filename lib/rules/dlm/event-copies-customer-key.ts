import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { lifecyclePolicy } from '../../resources/dlm/lifecycle-policy';

export default defineRule({
  title: 'Copies of shared snapshots in other regions are encrypted with a customer managed key',
  problem: 'A copy that this policy makes of a shared snapshot is not encrypted with a customer managed key.',
  why: 'With a customer managed key, reading the copy needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key for the copy.',
    properties: {
      PolicyDetails: {
        Actions: [
          {
            Name: 'copy',
            CrossRegionCopy: [
              {
                Target: 'eu-central-1',
                EncryptionConfiguration: {
                  Encrypted: true,
                  CmkArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
                },
              },
            ],
          },
        ],
      },
    },
    arguments: {
      policy_details: {
        action: {
          cross_region_copy: [
            {
              target: 'eu-central-1',
              encryption_configuration: {
                encrypted: true,
                cmk_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
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
    checkov: ['CKV_AWS_254'],
  },
  resource: lifecyclePolicy,
  check: (it) =>
    it.eventCopies.every((copy) =>
      isCustomerKey(copy.get(it.reading.either('EncryptionConfiguration.CmkArn', 'encryption_configuration.cmk_arn'))),
    ),
});
