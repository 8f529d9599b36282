import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a bucket without access control',
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
                  DomainName: 'site.s3.eu-west-1.amazonaws.com',
                  S3OriginConfig: { OriginAccessIdentity: '' },
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
            origin: [{ origin_id: 'site', domain_name: 'site.s3.eu-west-1.amazonaws.com' }],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'an origin access control',
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
                  DomainName: 'site.s3.eu-west-1.amazonaws.com',
                  OriginAccessControlId: 'E1',
                  S3OriginConfig: { OriginAccessIdentity: '' },
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
              { origin_id: 'site', domain_name: 'site.s3.eu-west-1.amazonaws.com', origin_access_control_id: 'E1' },
            ],
          },
        },
      },
    },
    {
      name: 'an origin access identity',
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
                  DomainName: 'site.s3.amazonaws.com',
                  S3OriginConfig: { OriginAccessIdentity: 'origin-access-identity/cloudfront/E1' },
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
                domain_name: 'site.s3.amazonaws.com',
                s3_origin_config: { origin_access_identity: 'origin-access-identity/cloudfront/E1' },
              },
            ],
          },
        },
      },
    },
    {
      name: 'no bucket',
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
});
