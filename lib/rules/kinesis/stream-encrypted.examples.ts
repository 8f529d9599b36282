import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Events: { Type: 'AWS::Kinesis::Stream', Properties: { ShardCount: 1 } } },
      terraform: { aws_kinesis_stream: { events: { name: 'events', shard_count: 1 } } },
    },
    { name: 'turned off', terraform: { aws_kinesis_stream: { events: { name: 'events', encryption_type: 'NONE' } } } },
    {
      name: 'no key named',
      cloudformation: {
        Events: { Type: 'AWS::Kinesis::Stream', Properties: { StreamEncryption: { EncryptionType: 'KMS' } } },
      },
      terraform: { aws_kinesis_stream: { events: { name: 'events', encryption_type: 'KMS' } } },
    },
  ],
  passes: [
    {
      name: 'a key of AWS',
      cloudformation: {
        Events: {
          Type: 'AWS::Kinesis::Stream',
          Properties: { StreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' } },
        },
      },
      terraform: {
        aws_kinesis_stream: { events: { name: 'events', encryption_type: 'KMS', kms_key_id: 'alias/aws/kinesis' } },
      },
    },
    {
      name: 'left out in another partition alone',
      cloudformation: {
        Conditions: { InChina: { 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws-cn'] } },
        Resources: {
          Events: {
            Type: 'AWS::Kinesis::Stream',
            Properties: {
              StreamEncryption: {
                'Fn::If': ['InChina', { Ref: 'AWS::NoValue' }, { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' }],
              },
            },
          },
        },
      },
      terraform: {
        data: { aws_partition: { here: {} } },
        resource: {
          aws_kinesis_stream: {
            events: {
              name: 'events',
              encryption_type: '${data.aws_partition.here.partition == "aws-cn" ? "NONE" : "KMS"}',
              kms_key_id: 'alias/aws/kinesis',
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Type: { Type: 'String' } },
        Resources: {
          Events: {
            Type: 'AWS::Kinesis::Stream',
            Properties: { StreamEncryption: { EncryptionType: { Ref: 'Type' }, KeyId: 'alias/aws/kinesis' } },
          },
        },
      },
      terraform: {
        variable: { type: { type: 'string' } },
        resource: {
          aws_kinesis_stream: {
            events: { name: 'events', encryption_type: '${var.type}', kms_key_id: 'alias/aws/kinesis' },
          },
        },
      },
    },
  ],
});
