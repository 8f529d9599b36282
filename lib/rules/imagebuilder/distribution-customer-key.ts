import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { distribution } from '../../resources/imagebuilder/distribution';

export default defineRule({
  title: 'Images that Image Builder sends out are encrypted with a customer managed key',
  problem: 'Images are sent out without a customer managed key.',
  why: 'With a customer managed key, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key for each region.',
    properties: {
      Distributions: [
        {
          Region: 'eu-west-1',
          AmiDistributionConfiguration: {
            Name: 'base',
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      ],
    },
    arguments: {
      distribution: [
        {
          region: 'eu-west-1',
          ami_distribution_configuration: {
            name: 'base',
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      ],
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_199'],
  },
  resource: distribution,
  check: (it) => {
    const [ami, key] = it.reading.either(
      ['AmiDistributionConfiguration', 'KmsKeyId'],
      ['ami_distribution_configuration', 'kms_key_id'],
    );
    return it.distributions.every((one) => when(one.get(ami).isSet(), () => isCustomerKey(one.get(ami).get(key))));
  },
});
