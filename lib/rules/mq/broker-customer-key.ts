import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { broker } from '../../resources/mq/broker';

export default defineRule({
  title: 'Message brokers encrypt with a customer managed key',
  problem: 'This broker is not encrypted with a customer managed key.',
  why: 'Access to the data cannot be refused through the key policy, shared with another account, or revoked at once by disabling the key.',
  fix: {
    how: 'Name a customer managed KMS key. Brokers of RabbitMQ take none.',
    properties: {
      EncryptionOptions: {
        UseAwsOwnedKey: false,
        KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
    arguments: {
      encryption_options: {
        use_aws_owned_key: false,
        kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_209'],
  },
  resource: broker,
  check: (it) => when(it.engine.isNot('rabbitmq'), () => all(it.awsOwnedKey.isNot(true), isCustomerKey(it.key))),
});
