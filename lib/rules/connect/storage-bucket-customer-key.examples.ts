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
            S3Config: {
              BucketName: 'calls',
              BucketPrefix: 'c',
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
              storage_type: 'S3',
              s3_config: {
                bucket_name: 'calls',
                bucket_prefix: 'c',
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
            S3Config: {
              BucketName: 'calls',
              BucketPrefix: 'c',
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
            storage_config: [
              {
                storage_type: 'S3',
                s3_config: [
                  {
                    bucket_name: 'calls',
                    bucket_prefix: 'c',
                    encryption_config: [
                      {
                        encryption_type: 'KMS',
                        key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
                      },
                    ],
                  },
                ],
              },
            ],
          },
        },
      },
    },
  ],
});
