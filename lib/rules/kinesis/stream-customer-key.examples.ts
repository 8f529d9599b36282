import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: {
        Events: { Type: 'AWS::Kinesis::Stream', Properties: { StreamEncryption: { EncryptionType: 'KMS' } } },
      },
      terraform: { aws_kinesis_stream: { events: { name: 'events', encryption_type: 'KMS' } } },
    },
    {
      name: 'the key that AWS manages',
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
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Events: {
          Type: 'AWS::Kinesis::Stream',
          Properties: {
            StreamEncryption: {
              EncryptionType: 'KMS',
              KeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
      terraform: {
        aws_kinesis_stream: {
          events: {
            name: 'events',
            encryption_type: 'KMS',
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
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
          Events: {
            Type: 'AWS::Kinesis::Stream',
            Properties: { StreamEncryption: { EncryptionType: 'KMS', KeyId: { Ref: 'KeyArn' } } },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_kinesis_stream: { events: { name: 'events', encryption_type: 'KMS', kms_key_id: '${var.key_arn}' } },
        },
      },
    },
  ],
});
