import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { distribution } from '../../resources/cloudfront/distribution';

export default defineRule({
  title: 'CloudFront adds security headers to its answers',
  problem: 'This distribution has a behavior without a response headers policy.',
  why: 'Headers such as Strict-Transport-Security and Content-Security-Policy make browsers refuse downgrades, framing and injected scripts.',
  fix: {
    how: 'Attach a response headers policy, such as the managed SecurityHeadersPolicy, to each behavior.',
    cdk: { responseHeadersPolicy: 'ResponseHeadersPolicy.SECURITY_HEADERS' },
    properties: {
      DistributionConfig: { DefaultCacheBehavior: { ResponseHeadersPolicyId: '67f7725c-6f97-4210-82d7-5512b31e9d03' } },
    },
    arguments: { default_cache_behavior: { response_headers_policy_id: '67f7725c-6f97-4210-82d7-5512b31e9d03' } },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_32'] },
  resource: distribution,
  check: (it) =>
    it.behaviors.isUnknown
      ? it.behaviors.unknown()
      : all(
          it.behaviors.items().length > 0 ? it.behaviors.pass() : it.behaviors.fail(),
          ...(it.behaviors.known ?? []).map((one) => one.responseHeaders.isSet()),
        ),
});
