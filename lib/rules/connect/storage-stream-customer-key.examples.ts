import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: {
        Recordings: {
          Type: 'AWS::Connect::InstanceStorageConfig',
          Properties: {
            InstanceArn: 'arn:aws:connect:eu-west-1:111122223333:instance/i',
            ResourceType: 'CALL_RECORDINGS',
            StorageType: 'S3',
            KinesisVideoStreamConfig: {
              Prefix: 'c',
              RetentionPeriodHours: 24,
            },
          },
        },
      },
    },
    {
      name: 'the key that AWS manages',
      terraform: {
        aws_connect_instance_storage_config: {
          recordings: {
            instance_id: 'i',
            resource_type: 'CALL_RECORDINGS',
            storage_config: {
              storage_type: 'KINESIS_VIDEO_STREAM',
              kinesis_video_stream_config: {
                prefix: 'c',
                retention_period_hours: 24,
                encryption_config: { encryption_type: 'KMS', key_id: 'alias/aws/kinesisvideo' },
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Recordings: {
          Type: 'AWS::Connect::InstanceStorageConfig',
          Properties: {
            InstanceArn: 'arn:aws:connect:eu-west-1:111122223333:instance/i',
            ResourceType: 'CALL_RECORDINGS',
            StorageType: 'S3',
            KinesisVideoStreamConfig: {
              Prefix: 'c',
              RetentionPeriodHours: 24,
              EncryptionConfig: {
                EncryptionType: 'KMS',
                KeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
            },
          },
        },
      },
      terraform: {
        aws_connect_instance_storage_config: {
          recordings: {
            instance_id: 'i',
            resource_type: 'CALL_RECORDINGS',
            storage_config: {
              storage_type: 'KINESIS_VIDEO_STREAM',
              kinesis_video_stream_config: {
                prefix: 'c',
                retention_period_hours: 24,
                encryption_config: {
                  encryption_type: 'KMS',
                  key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
                },
              },
            },
          },
        },
      },
    },
  ],
});
