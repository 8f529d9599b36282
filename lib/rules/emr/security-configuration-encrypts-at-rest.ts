import { defineRule } from '../../engine/rule';
import { all, any } from '../../engine/verdict';
import { securityConfiguration } from '../../resources/emr/security-configuration';

export default defineRule({
  title: 'EMR encrypts data at rest',
  problem: 'Clusters with this security configuration store data unencrypted.',
  why: 'Pieces of the data are otherwise read from a disk, or listened to on the network, in the clear.',
  fix: {
    how: 'Turn it on in the security configuration.',
    properties: {
      SecurityConfiguration: {
        EncryptionConfiguration: {
          EnableAtRestEncryption: true,
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
    arguments: {
      configuration:
        '{"EncryptionConfiguration":{"EnableInTransitEncryption":true,"EnableAtRestEncryption":true,"InTransitEncryptionConfiguration":{"TLSCertificateConfiguration":{"CertificateProviderType":"PEM","S3Object":"s3://certs/emr.zip"}},"AtRestEncryptionConfiguration":{"S3EncryptionConfiguration":{"EncryptionMode":"SSE-S3"},"LocalDiskEncryptionConfiguration":{"EncryptionKeyProviderType":"AwsKms","AwsKmsKey":"arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab","EnableEbsEncryption":true}}}}',
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['EMR.3'] },
  sameAs: {
    checkov: ['CKV_AWS_171'],
    trivy: ['AWS-0137'],
    kics: ['emr_security_configuration_encryptions_enabled'],
    cfn_nag: ['W61'],
    guard: ['EMR_SECURITY_CONFIG_ENABLED_AND_CONFIGURED_RULE'],
  },
  implies: ['emr/security-configuration-encrypts-local-disks'],
  resource: securityConfiguration,
  check: (it) => all(it.atRest.isTrue(), any(it.s3Mode.isSet(), it.diskKeys.isSet())),
});
