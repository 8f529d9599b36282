import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a key of Firehose',
      cloudformation: {
        Delivery: {
          Type: 'AWS::KinesisFirehose::DeliveryStream',
          Properties: {
            DeliveryStreamType: 'DirectPut',
            DeliveryStreamEncryptionConfigurationInput: { KeyType: 'AWS_OWNED_CMK' },
          },
        },
      },
      terraform: {
        aws_kinesis_firehose_delivery_stream: {
          delivery: { name: 'delivery', destination: 'extended_s3', server_side_encryption: { enabled: true } },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Delivery: {
          Type: 'AWS::KinesisFirehose::DeliveryStream',
          Properties: {
            DeliveryStreamType: 'DirectPut',
            DeliveryStreamEncryptionConfigurationInput: {
              KeyType: 'CUSTOMER_MANAGED_CMK',
              KeyARN: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
      terraform: {
        aws_kinesis_firehose_delivery_stream: {
          delivery: {
            name: 'delivery',
            destination: 'extended_s3',
            server_side_encryption: {
              enabled: true,
              key_type: 'CUSTOMER_MANAGED_CMK',
              key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a stream that encrypts for it',
      cloudformation: {
        Delivery: {
          Type: 'AWS::KinesisFirehose::DeliveryStream',
          Properties: {
            DeliveryStreamType: 'KinesisStreamAsSource',
            KinesisStreamSourceConfiguration: {
              KinesisStreamARN: 'arn:aws:kinesis:eu-west-1:111122223333:stream/events',
              RoleARN: 'arn:aws:iam::111122223333:role/read',
            },
          },
        },
      },
      terraform: {
        aws_kinesis_firehose_delivery_stream: {
          delivery: {
            name: 'delivery',
            destination: 'extended_s3',
            kinesis_source_configuration: {
              kinesis_stream_arn: 'arn:aws:kinesis:eu-west-1:111122223333:stream/events',
              role_arn: 'arn:aws:iam::111122223333:role/read',
            },
          },
        },
      },
    },
  ],
});
