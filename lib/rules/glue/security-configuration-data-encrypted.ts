import { defineRule } from '../../engine/rule';
import { securityConfiguration } from '../../resources/glue/security-configuration';

export default defineRule({
  title: 'Glue encrypts what it writes to S3',
  problem: 'Jobs with this security configuration write what it writes to S3 unencrypted.',
  why: 'They show pieces of the data that the jobs work on.',
  fix: {
    how: 'Encrypt all three parts with a KMS key.',
    properties: {
      EncryptionConfiguration: {
        S3Encryptions: [
          {
            S3EncryptionMode: 'SSE-KMS',
            KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        ],
      },
    },
    arguments: {
      encryption_configuration: {
        s3_encryption: {
          s3_encryption_mode: 'SSE-KMS',
          kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_99'], kics: ['glue_security_configuration_encryption_disabled'] },
  resource: securityConfiguration,
  check: (it) => it.data.is('SSE-KMS', 'SSE-S3'),
});
