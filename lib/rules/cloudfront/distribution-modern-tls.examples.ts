import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'the certificate that CloudFront lends',
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
              ViewerCertificate: { CloudFrontDefaultCertificate: true },
            },
          },
        },
      },
      terraform: {
        aws_cloudfront_distribution: {
          main: {
            restrictions: { geo_restriction: { restriction_type: 'none' } },
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
            viewer_certificate: { cloudfront_default_certificate: true },
          },
        },
      },
    },
    {
      name: 'TLS 1.1',
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
              ViewerCertificate: {
                AcmCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
                SslSupportMethod: 'sni-only',
                MinimumProtocolVersion: 'TLSv1.1_2016',
              },
            },
          },
        },
      },
      terraform: {
        aws_cloudfront_distribution: {
          main: {
            restrictions: { geo_restriction: { restriction_type: 'none' } },
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
            viewer_certificate: {
              acm_certificate_arn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
              ssl_support_method: 'sni-only',
              minimum_protocol_version: 'TLSv1.1_2016',
            },
          },
        },
      },
    },
    {
      name: 'nothing said',
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
      name: 'TLS 1.2',
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
              ViewerCertificate: {
                AcmCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
                SslSupportMethod: 'sni-only',
                MinimumProtocolVersion: 'TLSv1.2_2021',
              },
            },
          },
        },
      },
      terraform: {
        aws_cloudfront_distribution: {
          main: {
            restrictions: { geo_restriction: { restriction_type: 'none' } },
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
            viewer_certificate: [
              {
                acm_certificate_arn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
                ssl_support_method: 'sni-only',
                minimum_protocol_version: 'TLSv1.2_2021',
              },
            ],
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Version: { Type: 'String' } },
        Resources: {
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
                ViewerCertificate: {
                  AcmCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
                  MinimumProtocolVersion: { Ref: 'Version' },
                },
              },
            },
          },
        },
      },
    },
  ],
});
