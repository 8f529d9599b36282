import { defineRule } from '../../engine/rule';
import { service } from '../../resources/apprunner/service';
import { isCustomerKey } from '../../resources/customer-key';

export default defineRule({
  title: 'App Runner services are encrypted with a customer managed key',
  problem: 'The image and logs of this service are encrypted with a key that AWS owns.',
  why: 'With a customer managed key, reading them needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key when the service is made.',
    properties: {
      EncryptionConfiguration: {
        KmsKey: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
    arguments: {
      encryption_configuration: {
        kms_key: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},

  resource: service,
  check: (it) => isCustomerKey(it.key),
});
