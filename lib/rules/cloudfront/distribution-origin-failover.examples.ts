import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no origin group',
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
      name: 'an origin group',
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
              OriginGroups: {
                Quantity: 1,
                Items: [
                  {
                    Id: 'g',
                    FailoverCriteria: { StatusCodes: { Quantity: 1, Items: [503] } },
                    Members: { Quantity: 2, Items: [{ OriginId: 'a' }, { OriginId: 'b' }] },
                  },
                ],
              },
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
            origin_group: [
              {
                failover_criteria: { status_codes: [500, 503] },
                origin_id: 'g',
                member: [{ origin_id: 'a' }, { origin_id: 'b' }],
              },
            ],
          },
        },
      },
    },
  ],
});
