import { defineExamples, type Examples } from '../../engine/rule';

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const securityConfiguration = (properties: object) => ({
  Settings: { Type: 'AWS::Glue::SecurityConfiguration', Properties: properties },
});

const securityConfigurationInTerraform = (encryption: object) => ({
  aws_glue_security_configuration: { settings: { name: 'settings', encryption_configuration: encryption } },
});

const encryption = {
  CloudWatchEncryption: { CloudWatchEncryptionMode: 'SSE-KMS', KmsKeyArn: KEY },
  JobBookmarksEncryption: { JobBookmarksEncryptionMode: 'CSE-KMS', KmsKeyArn: KEY },
  S3Encryptions: [{ S3EncryptionMode: 'SSE-KMS', KmsKeyArn: KEY }],
};

const encryptionInTerraform = {
  cloudwatch_encryption: { cloudwatch_encryption_mode: 'SSE-KMS', kms_key_arn: KEY },
  job_bookmarks_encryption: { job_bookmarks_encryption_mode: 'CSE-KMS', kms_key_arn: KEY },
  s3_encryption: { s3_encryption_mode: 'SSE-KMS', kms_key_arn: KEY },
};

/** The examples of a rule that asks of one of three encryptions whether it is on: all are, none is, all but the one given. */
export const encrypting = (off: { readonly cloudformation: object; readonly terraform: object }): Examples =>
  defineExamples({
    fails: [
      {
        name: 'nothing said',
        cloudformation: securityConfiguration({ Name: 'settings', EncryptionConfiguration: {} }),
        terraform: securityConfigurationInTerraform({
          cloudwatch_encryption: {},
          job_bookmarks_encryption: {},
          s3_encryption: {},
        }),
      },
      {
        name: 'turned off',
        cloudformation: securityConfiguration({ EncryptionConfiguration: { ...encryption, ...off.cloudformation } }),
        terraform: securityConfigurationInTerraform({ ...encryptionInTerraform, ...off.terraform }),
      },
    ],
    passes: [
      {
        name: 'encrypted with KMS',
        cloudformation: securityConfiguration({ EncryptionConfiguration: encryption }),
        terraform: securityConfigurationInTerraform(encryptionInTerraform),
      },
    ],
  });
