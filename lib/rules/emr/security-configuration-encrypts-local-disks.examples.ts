import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: {
        Settings: {
          Type: 'AWS::EMR::SecurityConfiguration',
          Properties: {
            SecurityConfiguration: {
              EncryptionConfiguration: {
                EnableInTransitEncryption: true,
                EnableAtRestEncryption: true,
                InTransitEncryptionConfiguration: {
                  TLSCertificateConfiguration: { CertificateProviderType: 'PEM', S3Object: 's3://certs/emr.zip' },
                },
                AtRestEncryptionConfiguration: { S3EncryptionConfiguration: { EncryptionMode: 'SSE-S3' } },
              },
            },
          },
        },
      },
      terraform: {
        aws_emr_security_configuration: {
          settings: {
            configuration:
              '{"EncryptionConfiguration":{"EnableInTransitEncryption":true,"EnableAtRestEncryption":true,"InTransitEncryptionConfiguration":{"TLSCertificateConfiguration":{"CertificateProviderType":"PEM","S3Object":"s3://certs/emr.zip"}},"AtRestEncryptionConfiguration":{"S3EncryptionConfiguration":{"EncryptionMode":"SSE-S3"}}}}',
          },
        },
      },
    },
    {
      name: 'keys for disks, with encryption switched off',
      cloudformation: {
        Settings: {
          Type: 'AWS::EMR::SecurityConfiguration',
          Properties: {
            SecurityConfiguration: {
              EncryptionConfiguration: {
                EnableInTransitEncryption: false,
                EnableAtRestEncryption: false,
                AtRestEncryptionConfiguration: {
                  LocalDiskEncryptionConfiguration: { EncryptionKeyProviderType: 'AwsKms', AwsKmsKey: 'alias/emr' },
                },
              },
            },
          },
        },
      },
      fix: { properties: { SecurityConfiguration: { EncryptionConfiguration: { EnableAtRestEncryption: true } } } },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Settings: {
          Type: 'AWS::EMR::SecurityConfiguration',
          Properties: {
            SecurityConfiguration: {
              EncryptionConfiguration: {
                EnableInTransitEncryption: true,
                EnableAtRestEncryption: true,
                InTransitEncryptionConfiguration: {
                  TLSCertificateConfiguration: { CertificateProviderType: 'PEM', S3Object: 's3://certs/emr.zip' },
                },
                AtRestEncryptionConfiguration: {
                  S3EncryptionConfiguration: { EncryptionMode: 'SSE-S3' },
                  LocalDiskEncryptionConfiguration: {
                    EncryptionKeyProviderType: 'AwsKms',
                    AwsKmsKey: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
                    EnableEbsEncryption: true,
                  },
                },
              },
            },
          },
        },
      },
      terraform: {
        aws_emr_security_configuration: {
          settings: {
            configuration:
              '{"EncryptionConfiguration":{"EnableInTransitEncryption":true,"EnableAtRestEncryption":true,"InTransitEncryptionConfiguration":{"TLSCertificateConfiguration":{"CertificateProviderType":"PEM","S3Object":"s3://certs/emr.zip"}},"AtRestEncryptionConfiguration":{"S3EncryptionConfiguration":{"EncryptionMode":"SSE-S3"},"LocalDiskEncryptionConfiguration":{"EncryptionKeyProviderType":"AwsKms","AwsKmsKey":"arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab","EnableEbsEncryption":true}}}}',
          },
        },
      },
    },
  ],
});
