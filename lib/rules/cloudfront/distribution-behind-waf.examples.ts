import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no web ACL',
      cloudformation: {
        Main: {
          Type: 'AWS::CloudFront::Distribution',
          Properties: {
            DistributionConfig: {
              Enabled: true,
              DefaultCacheBehavior: { TargetOriginId: 'site', ViewerProtocolPolicy: 'redirect-to-https' },
              Origins: [
                {
                  Id: 'site',
                  DomainName: 'www.example.org',
                  CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
                },
              ],
            },
          },
        },
      },
      terraform: {
        aws_cloudfront_distribution: {
          main: {
            restrictions: { geo_restriction: { restriction_type: 'none' } },
            viewer_certificate: { cloudfront_default_certificate: true },
            enabled: true,
            default_cache_behavior: {
              allowed_methods: ['GET', 'HEAD'],
              cached_methods: ['GET', 'HEAD'],
              target_origin_id: 'site',
              viewer_protocol_policy: 'redirect-to-https',
            },
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
      },
    },
  ],
  passes: [
    {
      name: 'a web ACL',
      cloudformation: {
        Main: {
          Type: 'AWS::CloudFront::Distribution',
          Properties: {
            DistributionConfig: {
              Enabled: true,
              DefaultCacheBehavior: { TargetOriginId: 'site', ViewerProtocolPolicy: 'redirect-to-https' },
              Origins: [
                {
                  Id: 'site',
                  DomainName: 'www.example.org',
                  CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
                },
              ],
              WebACLId: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/a/1',
            },
          },
        },
      },
      terraform: {
        aws_cloudfront_distribution: {
          main: {
            restrictions: { geo_restriction: { restriction_type: 'none' } },
            viewer_certificate: { cloudfront_default_certificate: true },
            enabled: true,
            default_cache_behavior: {
              allowed_methods: ['GET', 'HEAD'],
              cached_methods: ['GET', 'HEAD'],
              target_origin_id: 'site',
              viewer_protocol_policy: 'redirect-to-https',
            },
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
            web_acl_id: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/a/1',
          },
        },
      },
    },
  ],
});
