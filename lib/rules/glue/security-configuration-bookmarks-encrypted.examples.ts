import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Settings: {
          Type: 'AWS::Glue::SecurityConfiguration',
          Properties: { Name: 'settings', EncryptionConfiguration: {} },
        },
      },
      terraform: {
        aws_glue_security_configuration: {
          settings: {
            name: 'settings',
            encryption_configuration: { cloudwatch_encryption: {}, job_bookmarks_encryption: {}, s3_encryption: {} },
          },
        },
      },
    },
    {
      name: 'turned off',
      cloudformation: {
        Settings: {
          Type: 'AWS::Glue::SecurityConfiguration',
          Properties: {
            EncryptionConfiguration: {
              CloudWatchEncryption: {
                CloudWatchEncryptionMode: 'SSE-KMS',
                KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
              JobBookmarksEncryption: { JobBookmarksEncryptionMode: 'DISABLED' },
              S3Encryptions: [
                {
                  S3EncryptionMode: 'SSE-KMS',
                  KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
                },
              ],
            },
          },
        },
      },
      terraform: {
        aws_glue_security_configuration: {
          settings: {
            name: 'settings',
            encryption_configuration: {
              cloudwatch_encryption: {
                cloudwatch_encryption_mode: 'SSE-KMS',
                kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
              job_bookmarks_encryption: { job_bookmarks_encryption_mode: 'DISABLED' },
              s3_encryption: {
                s3_encryption_mode: 'SSE-KMS',
                kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'encrypted with KMS',
      cloudformation: {
        Settings: {
          Type: 'AWS::Glue::SecurityConfiguration',
          Properties: {
            EncryptionConfiguration: {
              CloudWatchEncryption: {
                CloudWatchEncryptionMode: 'SSE-KMS',
                KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
              JobBookmarksEncryption: {
                JobBookmarksEncryptionMode: 'CSE-KMS',
                KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
              S3Encryptions: [
                {
                  S3EncryptionMode: 'SSE-KMS',
                  KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
                },
              ],
            },
          },
        },
      },
      terraform: {
        aws_glue_security_configuration: {
          settings: {
            name: 'settings',
            encryption_configuration: {
              cloudwatch_encryption: {
                cloudwatch_encryption_mode: 'SSE-KMS',
                kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
              job_bookmarks_encryption: {
                job_bookmarks_encryption_mode: 'CSE-KMS',
                kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
              s3_encryption: {
                s3_encryption_mode: 'SSE-KMS',
                kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
            },
          },
        },
      },
    },
  ],
});
