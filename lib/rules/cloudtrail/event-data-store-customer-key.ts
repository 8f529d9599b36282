import { defineRule } from '../../engine/rule';
import { eventDataStore } from '../../resources/cloudtrail/event-data-store';
import { isCustomerKey } from '../../resources/customer-key';

export default defineRule({
  title: 'Event data stores are encrypted with a customer managed key',
  problem: 'This event data store is encrypted with a key that AWS owns.',
  why: 'With a key, reading the record of the account needs a permission of its own.',
  fix: {
    how: 'Name a KMS key for the store.',
    cdk: 'kmsKeyId: key.keyArn',
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
  sameAs: {
    checkov: ['CKV_AWS_294'],
  },
  resource: eventDataStore,
  check: (it) => isCustomerKey(it.key),
});
