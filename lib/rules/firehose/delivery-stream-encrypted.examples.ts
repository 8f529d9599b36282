import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Delivery: { Type: 'AWS::KinesisFirehose::DeliveryStream', Properties: { DeliveryStreamType: 'DirectPut' } },
      },
      terraform: {
        aws_kinesis_firehose_delivery_stream: { delivery: { name: 'delivery', destination: 'extended_s3' } },
      },
    },
    {
      name: 'turned off',
      terraform: {
        aws_kinesis_firehose_delivery_stream: {
          delivery: { name: 'delivery', destination: 'extended_s3', server_side_encryption: { enabled: false } },
        },
      },
    },
  ],
  passes: [
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
    {
      name: 'a topic of MSK that it reads',
      cloudformation: {
        Delivery: {
          Type: 'AWS::KinesisFirehose::DeliveryStream',
          Properties: {
            DeliveryStreamType: 'MSKAsSource',
            MSKSourceConfiguration: {
              MSKClusterARN: 'arn:aws:kafka:eu-west-1:111122223333:cluster/events/1234abcd-1',
              TopicName: 'events',
              AuthenticationConfiguration: {
                Connectivity: 'PRIVATE',
                RoleARN: 'arn:aws:iam::111122223333:role/read',
              },
            },
          },
        },
      },
      terraform: {
        aws_kinesis_firehose_delivery_stream: {
          delivery: {
            name: 'delivery',
            destination: 'extended_s3',
            msk_source_configuration: {
              msk_cluster_arn: 'arn:aws:kafka:eu-west-1:111122223333:cluster/events/1234abcd-1',
              topic_name: 'events',
              authentication_configuration: {
                connectivity: 'PRIVATE',
                role_arn: 'arn:aws:iam::111122223333:role/read',
              },
            },
          },
        },
      },
    },
  ],
});
