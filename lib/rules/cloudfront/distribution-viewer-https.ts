import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { distribution } from '../../resources/cloudfront/distribution';

export default defineRule({
  title: 'CloudFront serves viewers over HTTPS',
  problem: 'This distribution serves viewers over plain HTTP.',
  why: 'Whoever is on the way can read and change what travels over HTTP, session cookies included.',
  fix: {
    how: 'Redirect to HTTPS, or accept HTTPS only, in each cache behavior.',
    cdk: { viewerProtocolPolicy: 'ViewerProtocolPolicy.REDIRECT_TO_HTTPS' },
    properties: {
      DistributionConfig: {
        DefaultCacheBehavior: { ViewerProtocolPolicy: 'https-only' },
        CacheBehaviors: { Ref: 'AWS::NoValue' },
      },
    },
    arguments: {
      default_cache_behavior: [
        {
          allowed_methods: ['GET', 'HEAD'],
          cached_methods: ['GET', 'HEAD'],
          target_origin_id: 'site',
          viewer_protocol_policy: 'https-only',
        },
      ],
      ordered_cache_behavior: null,
    },
    placeholders: 'terraform',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['CloudFront.3'] },
  sameAs: {
    checkov: ['CKV_AWS_34'],
    guard: ['CLOUDFRONT_VIEWER_POLICY_HTTPS'],
    kics: ['cloudfront_viewer_protocol_policy_allows_http'],
    regula: ['FG_R00011'],
    trivy: ['AWS-0012'],
  },
  resource: distribution,
  check: (it) =>
    it.behaviors.isUnknown
      ? it.behaviors.unknown()
      : all(it.behaviors.pass(), ...(it.behaviors.known ?? []).map((one) => one.viewerProtocol.isNot('allow-all'))),
});
