import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { distribution } from '../../resources/cloudfront/distribution';

export default defineRule({
  title: 'CloudFront uses a TLS policy of 2021 or later',
  problem: 'This distribution offers ciphers to viewers that AWS no longer recommends.',
  why: 'Policies of before 2021 have ciphers without forward secrecy: who records traffic today reads it once the key is known.',
  fix: {
    how: 'Set the minimum protocol version to TLSv1.2_2021 or later.',
    properties: {
      DistributionConfig: {
        ViewerCertificate: {
          AcmCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
          SslSupportMethod: 'sni-only',
          MinimumProtocolVersion: 'TLSv1.2_2021',
          CloudFrontDefaultCertificate: false,
        },
      },
    },
    arguments: {
      viewer_certificate: {
        acm_certificate_arn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
        ssl_support_method: 'sni-only',
        minimum_protocol_version: 'TLSv1.2_2021',
        cloudfront_default_certificate: false,
      },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['CloudFront.15'] },
  sameAs: {},
  resource: distribution,
  check: (it) =>
    all(it.lentCertificate.or(false).isFalse(), it.minimumTls.is('TLSv1.2_2021', 'TLSv1.2_2025', 'TLSv1.3_2025')),
});
