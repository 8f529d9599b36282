import { defineResource, defineRule, fact } from '../../engine/rule';
import { all } from '../../engine/verdict';

const CLOUDFORMATION = 'ResponseHeadersPolicyConfig.SecurityHeadersConfig.StrictTransportSecurity';
const TERRAFORM = 'security_headers_config.strict_transport_security';

const responseHeaders = defineResource({
  cloudformation: 'AWS::CloudFront::ResponseHeadersPolicy',
  terraform: 'aws_cloudfront_response_headers_policy',
  facts: {
    maxAge: fact<number>(`${CLOUDFORMATION}.AccessControlMaxAgeSec`, `${TERRAFORM}.access_control_max_age_sec`),
    subdomains: fact<boolean>(`${CLOUDFORMATION}.IncludeSubdomains`, `${TERRAFORM}.include_subdomains`),
    preload: fact<boolean>(`${CLOUDFORMATION}.Preload`, `${TERRAFORM}.preload`),
    override: fact<boolean>(`${CLOUDFORMATION}.Override`, `${TERRAFORM}.override`),
  },
});

export default defineRule({
  title: 'Response headers policies make browsers stay with HTTPS',
  problem:
    'This response headers policy does not demand HTTPS for at least a year, with subdomains and preload, against what the origin says.',
  why: 'Without Strict-Transport-Security a first request over HTTP can be caught and kept there.',
  fix: {
    how: 'Set max-age to at least 31536000 seconds, with subdomains, preload and override.',
    cdk: 'strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, preload: true, override: true }',
    properties: {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          StrictTransportSecurity: {
            AccessControlMaxAgeSec: 31536000,
            IncludeSubdomains: true,
            Preload: true,
            Override: true,
          },
        },
      },
    },
    arguments: {
      security_headers_config: [
        {
          strict_transport_security: [
            { access_control_max_age_sec: 31536000, include_subdomains: true, preload: true, override: true },
          ],
        },
      ],
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_259'] },
  resource: responseHeaders,
  check: (it) => all(it.maxAge.atLeast(31_536_000), it.subdomains.isTrue(), it.preload.isTrue(), it.override.isTrue()),
});
