import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
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
              Origins: [{ Id: 'site', DomainName: 'site.s3.eu-west-1.amazonaws.com', OriginAccessControlId: 'E1' }],
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
  ],
});
