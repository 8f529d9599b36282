import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { distribution } from '../../resources/cloudfront/distribution';

export default defineRule({
  title: 'CloudFront distributions have a certificate of their own',
  problem: 'This distribution uses the certificate that CloudFront lends.',
  why: 'Only a certificate for your own names lets you choose the TLS versions and serve under names that viewers know.',
  fix: {
    how: 'Use a certificate of Certificate Manager for your own domain names.',
    cdk: { certificate: 'certificate', domainNames: ['www.example.org'] },
  },
  severity: 'low',
  preset: 'strict',
  controls: {
    fsbp: ['CloudFront.7'],
    'nist-800-53-r5': [
      'AC-17(2)',
      'AC-4',
      'IA-5(1)',
      'SC-12(3)',
      'SC-13',
      'SC-23',
      'SC-23(3)',
      'SC-7(4)',
      'SC-8',
      'SC-8(1)',
      'SC-8(2)',
      'SI-7(6)',
    ],
  },
  sameAs: {
    checkov: ['CKV2_AWS_42'],
    guard: ['CLOUDFRONT_CUSTOM_SSL_CERTIFICATE'],
    kics: ['vulnerable_default_ssl_certificate'],
  },
  resource: distribution,
  check: (it) => all(it.lentCertificate.or(false).isFalse(), it.certificate.isSet()),
});
