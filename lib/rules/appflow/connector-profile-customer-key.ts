import { defineRule } from '../../engine/rule';
import { connectorProfile } from '../../resources/appflow/connector-profile';
import { isCustomerKey } from '../../resources/customer-key';

export default defineRule({
  title: 'Credentials of AppFlow are encrypted with a customer managed key',
  problem: 'The credentials of this profile are not encrypted with a customer managed key.',
  why: 'With a customer managed key, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key.',
    properties: {
      KMSArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      kms_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_264'],
  },
  resource: connectorProfile,
  check: (it) => isCustomerKey(it.key),
});
