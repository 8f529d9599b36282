import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { bus } from '../../resources/events/bus';

export default defineRule({
  title: 'Event buses are encrypted with a customer managed key',
  problem: 'This event bus is encrypted with a key that AWS owns.',
  why: 'With a customer managed key, each use of it is logged, and it can be taken away from whoever should not read events.',
  fix: {
    how: 'Name a KMS key that EventBridge may use for the bus.',
    cdk: 'kmsKey: key',
    properties: {
      KmsKeyIdentifier: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      kms_key_identifier: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: bus,
  check: (it) => isCustomerKey(it.key),
});
