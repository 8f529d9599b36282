import { defineRule } from '../../engine/rule';
import { anyInstance } from '../../resources/rds/instance';

export default defineRule({
  title: 'RDS instances use a certificate that is still valid',
  problem: 'This instance names a certificate authority that has expired.',
  why: 'Clients that check certificates refuse to connect, and those that do not check can be deceived.',
  fix: {
    how: 'Name a current authority such as rds-ca-rsa2048-g1, or none to take the default.',
    cdk: 'caCertificate: CaCertificate.RDS_CA_RSA2048_G1',
    properties: { CACertificateIdentifier: 'rds-ca-rsa2048-g1' },
    arguments: { ca_cert_identifier: 'rds-ca-rsa2048-g1' },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { terrascan: ['AC_AWS_0057'], checkov: ['CKV_AWS_211'], kics: ['ca_certificate_identifier_is_outdated'] },
  resource: anyInstance,
  check: (it) => it.certificate.isNot('rds-ca-2010', 'rds-ca-2015', 'rds-ca-2019'),
});
