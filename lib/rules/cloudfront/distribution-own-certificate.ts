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
  controls: { fsbp: ['CloudFront.7', 'CloudFront.8'] },
  sameAs: {
    checkov: ['CKV2_AWS_42'],
    guard: ['CLOUDFRONT_CUSTOM_SSL_CERTIFICATE'],
    kics: ['vulnerable_default_ssl_certificate'],
  },
  resource: distribution,
  check: (it) => all(it.lentCertificate.or(false).isFalse(), it.certificate.isSet()),
});
