import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { distribution } from '../../resources/cloudfront/distribution';

export default defineRule({
  title: 'CloudFront speaks TLS 1.2 to its origins',
  problem: 'This distribution may speak SSL 3.0, TLS 1.0 or TLS 1.1 to an origin.',
  why: 'Those versions have known weaknesses and are withdrawn (RFC 7568, RFC 8996).',
  fix: {
    how: 'Allow only TLSv1.2 for the origin.',
    cdk: { originSslProtocols: ['OriginSslPolicy.TLS_V1_2'] },
    properties: {
      DistributionConfig: {
        Origins: [
          {
            Id: 'site',
            DomainName: 'www.example.org',
            CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
          },
        ],
      },
    },
    arguments: {
      origin: [
        {
          origin_id: 'site',
          domain_name: 'www.example.org',
          custom_origin_config: {
            http_port: 80,
            https_port: 443,
            origin_protocol_policy: 'https-only',
            origin_ssl_protocols: ['TLSv1.2'],
          },
        },
      ],
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['CloudFront.10'] },
  sameAs: { 'cdk-nag': ['CloudFrontDistributionNoOutdatedSSL'], checkov: ['CKV2_AWS_54'] },
  resource: distribution,
  check: (it) => {
    const origins = (it.origins.known ?? []).filter(
      ({ custom, protocol }) => !custom.isAbsentHere && protocol.text !== 'http-only',
    );
    return it.origins.isUnknown
      ? it.origins.unknown()
      : all(
          it.origins.pass(),
          ...origins.map(({ tlsVersions }) => tlsVersions.every<string>((version) => version.is('TLSv1.2'))),
        );
  },
});
