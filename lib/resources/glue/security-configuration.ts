import { defineResource, fact } from '../../engine/rule';

/** How Glue encrypts what its jobs write. */
export const securityConfiguration = defineResource({
  cloudformation: 'AWS::Glue::SecurityConfiguration',
  terraform: 'aws_glue_security_configuration',
  facts: {
    logs: fact<string>(
      'EncryptionConfiguration.CloudWatchEncryption.CloudWatchEncryptionMode',
      'encryption_configuration.cloudwatch_encryption.cloudwatch_encryption_mode',
    ),
    bookmarks: fact<string>(
      'EncryptionConfiguration.JobBookmarksEncryption.JobBookmarksEncryptionMode',
      'encryption_configuration.job_bookmarks_encryption.job_bookmarks_encryption_mode',
    ),
    data: fact<string>(
      'EncryptionConfiguration.S3Encryptions.S3EncryptionMode',
      'encryption_configuration.s3_encryption.s3_encryption_mode',
    ),
  },
});
