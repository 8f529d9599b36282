import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no logs',
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
    {
      name: 'the source of a log that nothing delivers',
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
        Source: {
          Type: 'AWS::Logs::DeliverySource',
          Properties: {
            Name: 'site',
            LogType: 'ACCESS_LOGS',
            ResourceArn: { 'Fn::Sub': 'arn:aws:cloudfront::111122223333:distribution/${Main}' },
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
        aws_cloudwatch_log_delivery_source: {
          logs: { name: 'site', log_type: 'ACCESS_LOGS', resource_arn: '${aws_cloudfront_distribution.main.arn}' },
        },
      },
    },
    {
      name: 'connection logs alone',
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
        Source: {
          Type: 'AWS::Logs::DeliverySource',
          Properties: {
            Name: 'site',
            LogType: 'CONNECTION_LOGS',
            ResourceArn: { 'Fn::Sub': 'arn:aws:cloudfront::111122223333:distribution/${Main}' },
          },
        },
        Delivery: {
          Type: 'AWS::Logs::Delivery',
          Properties: {
            DeliverySourceName: 'site',
            DeliveryDestinationArn: 'arn:aws:logs:us-east-1:111122223333:delivery-destination:logs',
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
        aws_cloudwatch_log_delivery_source: {
          logs: { name: 'site', log_type: 'CONNECTION_LOGS', resource_arn: '${aws_cloudfront_distribution.main.arn}' },
        },
        aws_cloudwatch_log_delivery: {
          logs: {
            delivery_source_name: '${aws_cloudwatch_log_delivery_source.logs.name}',
            delivery_destination_arn: 'arn:aws:logs:us-east-1:111122223333:delivery-destination:logs',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a bucket of logs',
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
              Logging: { Bucket: 'logs.s3.amazonaws.com' },
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
            logging_config: { bucket: 'logs.s3.amazonaws.com' },
          },
        },
      },
    },
    {
      name: 'log delivery',
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
        Source: {
          Type: 'AWS::Logs::DeliverySource',
          Properties: {
            Name: 'site',
            LogType: 'ACCESS_LOGS',
            ResourceArn: { 'Fn::Sub': 'arn:aws:cloudfront::111122223333:distribution/${Main}' },
          },
        },
        Delivery: {
          Type: 'AWS::Logs::Delivery',
          Properties: {
            DeliverySourceName: 'site',
            DeliveryDestinationArn: 'arn:aws:logs:us-east-1:111122223333:delivery-destination:logs',
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
        aws_cloudwatch_log_delivery_source: {
          logs: { name: 'site', log_type: 'ACCESS_LOGS', resource_arn: '${aws_cloudfront_distribution.main.arn}' },
        },
        aws_cloudwatch_log_delivery: {
          logs: {
            delivery_source_name: '${aws_cloudwatch_log_delivery_source.logs.name}',
            delivery_destination_arn: 'arn:aws:logs:us-east-1:111122223333:delivery-destination:logs',
          },
        },
      },
    },
  ],
});
