import { defineRule } from '../../engine/rule';
import { any, when } from '../../engine/verdict';
import { distribution } from '../../resources/cloudfront/distribution';

export default defineRule({
  title: 'CloudFront chooses certificates by server name (SNI)',
  problem: 'This distribution has addresses of its own for its certificate.',
  why: 'Dedicated addresses cost extra, for clients so old that they cannot be served safely.',
  fix: {
    how: 'Set the support method to sni-only.',
    cdk: { sslSupportMethod: 'SSLMethod.SNI' },
    properties: { DistributionConfig: { ViewerCertificate: { SslSupportMethod: 'sni-only' } } },
    arguments: { viewer_certificate: { ssl_support_method: 'sni-only' } },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['CloudFront.8'] },
  sameAs: { guard: ['CLOUDFRONT_SNI_ENABLED'] },
  resource: distribution,
  check: (it) => when(any(it.certificate.isSet(), it.sslSupport.isSet()), () => it.sslSupport.is('sni-only')),
});
