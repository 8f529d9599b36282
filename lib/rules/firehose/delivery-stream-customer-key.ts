import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { deliveryStream } from '../../resources/firehose/delivery-stream';

export default defineRule({
  title: 'Firehose streams encrypt with a customer managed key',
  problem: 'This stream is not encrypted with a customer managed key.',
  why: 'Access to the data cannot be refused through the key policy, shared with another account, or revoked at once by disabling the key.',
  fix: {
    how: 'Name a customer managed KMS key.',
    cdk: 'encryption: StreamEncryption.customerManagedKey(key)',
    properties: {
      DeliveryStreamEncryptionConfigurationInput: {
        KeyType: 'CUSTOMER_MANAGED_CMK',
        KeyARN: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
    arguments: {
      server_side_encryption: {
        enabled: true,
        key_type: 'CUSTOMER_MANAGED_CMK',
        key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_241'] },
  resource: deliveryStream,
  check: (it) => when(it.source.isAbsent(), () => it.keyType.is('CUSTOMER_MANAGED_CMK')),
});
