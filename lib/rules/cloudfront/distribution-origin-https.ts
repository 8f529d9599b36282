import { defineRule } from '../../engine/rule';
import { all, any } from '../../engine/verdict';
import { distribution } from '../../resources/cloudfront/distribution';

export default defineRule({
  title: 'CloudFront reaches its origins over HTTPS',
  problem: 'This distribution fetches from an origin over plain HTTP.',
  why: 'Between edge and origin the request crosses the internet in the clear, whatever the viewer sees.',
  fix: {
    how: 'Set the origin protocol policy to https-only.',
    cdk: { protocolPolicy: 'OriginProtocolPolicy.HTTPS_ONLY' },
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
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['CloudFront.9'] },
  sameAs: {
    terrascan: ['AC_AWS_0024'],
    'cdk-nag': ['CloudFrontDistributionNoOutdatedSSL'],
    checkov: ['CKV2_AWS_72'],
    kics: ['connection_between_cloudfront_origin_not_encrypted'],
    regula: ['FG_R00010'],
  },
  resource: distribution,
  check: (it) => {
    const viewers = () =>
      it.behaviors.isUnknown
        ? it.behaviors.unknown()
        : all(it.behaviors.pass(), ...(it.behaviors.known ?? []).map((one) => one.viewerProtocol.isNot('allow-all')));
    const origins = (it.origins.known ?? []).filter(({ custom }) => !custom.isAbsentHere);
    if (it.origins.isUnknown) return it.origins.unknown();
    return all(
      it.origins.pass(),
      ...origins.map(({ protocol }) => any(protocol.is('https-only'), all(protocol.is('match-viewer'), viewers()))),
    );
  },
});
