import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { distribution } from '../../resources/cloudfront/distribution';
import { MODERN } from '../../resources/modern-tls';

export default defineRule({
  title: 'CloudFront speaks TLS 1.2 or later to viewers',
  problem: 'This distribution accepts TLS versions older than 1.2 from viewers.',
  why: 'TLS 1.0 and 1.1 have known weaknesses and are withdrawn (RFC 8996); with the default CloudFront certificate, TLS 1.0 cannot be refused.',
  fix: {
    how: 'Use a certificate of your own, with the minimum version TLSv1.2_2021 or later.',
    cdk: "minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021, certificate, domainNames: ['www.example.org']",
    properties: {
      DistributionConfig: {
        ViewerCertificate: {
          AcmCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
          SslSupportMethod: 'sni-only',
          MinimumProtocolVersion: 'TLSv1.2_2021',
          CloudFrontDefaultCertificate: { Ref: 'AWS::NoValue' },
        },
      },
    },
    arguments: {
      viewer_certificate: {
        acm_certificate_arn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
        ssl_support_method: 'sni-only',
        minimum_protocol_version: 'TLSv1.2_2021',
        cloudfront_default_certificate: null,
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0023'],
    'cdk-nag': ['CloudFrontDistributionHttpsViewerNoOutdatedSSL'],
    cfn_nag: ['W70'],
    checkov: ['CKV_AWS_174'],
    guard: ['CLOUDFRONT_MINIMUM_PROTOCOL_VERSION_RULE'],
    kics: ['cloudfront_without_minimum_protocol_tls_1.2', 'vulnerable_default_ssl_certificate'],
    trivy: ['AWS-0013'],
  },
  resource: distribution,
  check: (it) =>
    all(
      it.lentCertificate.or(false).isFalse(),
      it.minimumTls.holds((version) => MODERN.viewer.test(version)),
    ),
});
