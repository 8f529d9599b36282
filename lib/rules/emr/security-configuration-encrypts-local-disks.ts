import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { securityConfiguration } from '../../resources/emr/security-configuration';

export default defineRule({
  title: 'EMR encrypts local disks',
  problem: 'Clusters with this security configuration leave what is on their local disks unencrypted.',
  why: 'Pieces of the data are otherwise read from a disk, or listened to on the network, in the clear.',
  fix: {
    how: 'Turn it on in the security configuration.',
    properties: {
      SecurityConfiguration: {
        EncryptionConfiguration: {
          EnableAtRestEncryption: true,
          AtRestEncryptionConfiguration: {
            LocalDiskEncryptionConfiguration: {
              EncryptionKeyProviderType: 'AwsKms',
              AwsKmsKey: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              EnableEbsEncryption: true,
            },
          },
        },
      },
    },
    arguments: {
      configuration:
        '{"EncryptionConfiguration":{"EnableInTransitEncryption":true,"EnableAtRestEncryption":true,"InTransitEncryptionConfiguration":{"TLSCertificateConfiguration":{"CertificateProviderType":"PEM","S3Object":"s3://certs/emr.zip"}},"AtRestEncryptionConfiguration":{"S3EncryptionConfiguration":{"EncryptionMode":"SSE-S3"},"LocalDiskEncryptionConfiguration":{"EncryptionKeyProviderType":"AwsKms","AwsKmsKey":"arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab","EnableEbsEncryption":true}}}}',
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_349'],
    trivy: ['AWS-0139'],
    kics: ['emr_security_configuration_encryptions_enabled'],
    'cdk-nag': ['EMRLocalDiskEncryption'],
  },
  implies: ['emr/security-configuration-encrypts-ebs'],
  resource: securityConfiguration,
  check: (it) => all(it.atRest.isTrue(), it.diskKeys.isSet()),
});
