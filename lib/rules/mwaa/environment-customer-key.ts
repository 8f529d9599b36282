import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { environment } from '../../resources/mwaa/environment';

export default defineRule({
  title: 'Airflow environments are encrypted with a customer managed key',
  problem: 'The data of this environment is not encrypted with a customer managed key.',
  why: 'With a customer managed key, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key when the environment is made.',
    properties: {
      KmsKey: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      kms_key: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},

  resource: environment,
  check: (it) => isCustomerKey(it.key),
});
