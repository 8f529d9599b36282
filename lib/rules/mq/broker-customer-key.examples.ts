import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: {
        Broker: {
          Type: 'AWS::AmazonMQ::Broker',
          Properties: { BrokerName: 'orders', EngineType: 'ACTIVEMQ', EncryptionOptions: { UseAwsOwnedKey: false } },
        },
      },
      terraform: {
        aws_mq_broker: {
          orders: {
            engine_version: '5.18',
            host_instance_type: 'mq.m5.large',
            user: { username: 'shop', password: 'kept-elsewhere' },
            broker_name: 'orders',
            engine_type: 'ActiveMQ',
            encryption_options: { use_aws_owned_key: false },
          },
        },
      },
    },
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Broker: {
          Type: 'AWS::AmazonMQ::Broker',
          Properties: {
            BrokerName: 'orders',
            EngineType: 'ACTIVEMQ',
            EncryptionOptions: { UseAwsOwnedKey: false, KmsKeyId: 'alias/aws/mq' },
          },
        },
      },
      terraform: {
        aws_mq_broker: {
          orders: {
            engine_version: '5.18',
            host_instance_type: 'mq.m5.large',
            user: { username: 'shop', password: 'kept-elsewhere' },
            broker_name: 'orders',
            engine_type: 'ActiveMQ',
            encryption_options: { use_aws_owned_key: false, kms_key_id: 'alias/aws/mq' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Broker: {
          Type: 'AWS::AmazonMQ::Broker',
          Properties: {
            BrokerName: 'orders',
            EngineType: 'ACTIVEMQ',
            EncryptionOptions: {
              UseAwsOwnedKey: false,
              KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
      terraform: {
        aws_mq_broker: {
          orders: {
            engine_version: '5.18',
            host_instance_type: 'mq.m5.large',
            user: { username: 'shop', password: 'kept-elsewhere' },
            broker_name: 'orders',
            engine_type: 'ActiveMQ',
            encryption_options: {
              use_aws_owned_key: false,
              kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: {
          Broker: {
            Type: 'AWS::AmazonMQ::Broker',
            Properties: {
              BrokerName: 'orders',
              EngineType: 'ACTIVEMQ',
              EncryptionOptions: { UseAwsOwnedKey: false, KmsKeyId: { Ref: 'KeyArn' } },
            },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_mq_broker: {
            orders: {
              engine_version: '5.18',
              host_instance_type: 'mq.m5.large',
              user: { username: 'shop', password: 'kept-elsewhere' },
              broker_name: 'orders',
              engine_type: 'ActiveMQ',
              encryption_options: { use_aws_owned_key: false, kms_key_id: '${var.key_arn}' },
            },
          },
        },
      },
    },
  ],
});
