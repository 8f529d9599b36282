import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { securityConfiguration } from '../../resources/emr/security-configuration';

export default defineRule({
  title: 'EMR encrypts traffic',
  problem: 'Data crosses the network unencrypted between the machines of clusters with this security configuration.',
  why: 'Pieces of the data are otherwise read from a disk, or listened to on the network, in the clear.',
  fix: {
    how: 'Turn it on in the security configuration.',
    properties: {
      SecurityConfiguration: {
        EncryptionConfiguration: {
          EnableInTransitEncryption: true,
          InTransitEncryptionConfiguration: {
            TLSCertificateConfiguration: { CertificateProviderType: 'PEM', S3Object: 's3://certs/emr.zip' },
          },
        },
      },
    },
    arguments: {
      configuration:
        '{"EncryptionConfiguration":{"EnableInTransitEncryption":true,"EnableAtRestEncryption":true,"InTransitEncryptionConfiguration":{"TLSCertificateConfiguration":{"CertificateProviderType":"PEM","S3Object":"s3://certs/emr.zip"}},"AtRestEncryptionConfiguration":{"S3EncryptionConfiguration":{"EncryptionMode":"SSE-S3"},"LocalDiskEncryptionConfiguration":{"EncryptionKeyProviderType":"AwsKms","AwsKmsKey":"arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab","EnableEbsEncryption":true}}}}',
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['EMR.4'] },
  sameAs: {
    checkov: ['CKV_AWS_351'],
    trivy: ['AWS-0138'],
    kics: ['emr_security_configuration_encryptions_enabled'],
    cfn_nag: ['W61'],
    guard: ['EMR_SECURITY_CONFIG_ENABLED_AND_CONFIGURED_RULE'],
    'cdk-nag': ['EMREncryptionInTransit'],
  },
  resource: securityConfiguration,
  check: (it) => all(it.inTransit.isTrue(), it.certificates.isSet()),
});
