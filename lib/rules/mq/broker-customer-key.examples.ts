import { defineExamples } from '../../engine/rule';
import { broker, brokerInTerraform } from './example-broker';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: broker({ EngineType: 'ACTIVEMQ', EncryptionOptions: { UseAwsOwnedKey: false } }),
      terraform: brokerInTerraform({
        user: { username: 'shop', password: 'kept-elsewhere' },
        engine_type: 'ActiveMQ',
        encryption_options: { use_aws_owned_key: false },
      }),
    },
    {
      name: 'the key that AWS manages',
      cloudformation: broker({
        EngineType: 'ACTIVEMQ',
        EncryptionOptions: { UseAwsOwnedKey: false, KmsKeyId: 'alias/aws/mq' },
      }),
      terraform: brokerInTerraform({
        user: { username: 'shop', password: 'kept-elsewhere' },
        engine_type: 'ActiveMQ',
        encryption_options: { use_aws_owned_key: false, kms_key_id: 'alias/aws/mq' },
      }),
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: broker({
        EngineType: 'ACTIVEMQ',
        EncryptionOptions: {
          UseAwsOwnedKey: false,
          KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      }),
      terraform: brokerInTerraform({
        user: { username: 'shop', password: 'kept-elsewhere' },
        engine_type: 'ActiveMQ',
        encryption_options: {
          use_aws_owned_key: false,
          kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      }),
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: broker({
          EngineType: 'ACTIVEMQ',
          EncryptionOptions: { UseAwsOwnedKey: false, KmsKeyId: { Ref: 'KeyArn' } },
        }),
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: brokerInTerraform({
          user: { username: 'shop', password: 'kept-elsewhere' },
          engine_type: 'ActiveMQ',
          encryption_options: { use_aws_owned_key: false, kms_key_id: '${var.key_arn}' },
        }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'RabbitMQ, which takes no key',
      cloudformation: broker({ EngineType: 'RABBITMQ' }),
      terraform: brokerInTerraform({
        user: { username: 'shop', password: 'kept-elsewhere' },
        engine_type: 'RabbitMQ',
      }),
    },
  ],
});
