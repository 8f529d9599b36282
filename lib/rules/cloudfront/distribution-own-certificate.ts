import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { distribution } from '../../resources/cloudfront/distribution';

export default defineRule({
  title: 'CloudFront distributions have a certificate of their own',
  problem: 'This distribution uses the default CloudFront certificate.',
  why: 'Only a certificate for your own names lets you choose the TLS versions and serve under names that viewers know.',
  fix: {
    how: 'Use a certificate of Certificate Manager for your own domain names.',
    cdk: "certificate, domainNames: ['www.example.org']",
    properties: {
      DistributionConfig: {
        ViewerCertificate: {
          AcmCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
          SslSupportMethod: 'sni-only',
          CloudFrontDefaultCertificate: { Ref: 'AWS::NoValue' },
        },
      },
    },
    arguments: {
      viewer_certificate: {
        acm_certificate_arn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
        ssl_support_method: 'sni-only',
        cloudfront_default_certificate: null,
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['CloudFront.7', 'CloudFront.8'] },
  sameAs: {
    checkov: ['CKV2_AWS_42'],
    guard: ['CLOUDFRONT_CUSTOM_SSL_CERTIFICATE'],
    kics: ['vulnerable_default_ssl_certificate'],
  },
  resource: distribution,
  check: (it) => all(it.lentCertificate.or(false).isFalse(), it.certificate.isSet()),
});
