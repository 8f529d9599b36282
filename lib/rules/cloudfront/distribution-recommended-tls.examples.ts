import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::CloudFront::Distribution', Properties: { ...own } },
});

const inTerraform = (own: object = {}) => ({ aws_cloudfront_distribution: { it: { ...own } } });

export default defineExamples({
  fails: [
    {
      name: 'TLS 1.2 of 2019',
      cloudformation: inCloudFormation({
        DistributionConfig: {
          Enabled: true,
          DefaultCacheBehavior: {
            TargetOriginId: 'site',
            ViewerProtocolPolicy: 'https-only',
            CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
          },
          Origins: [
            { Id: 'site', DomainName: 'www.example.com', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } },
          ],
          ViewerCertificate: {
            AcmCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
            SslSupportMethod: 'sni-only',
            MinimumProtocolVersion: 'TLSv1.2_2019',
          },
        },
      }),
      terraform: inTerraform({
        enabled: true,
        default_cache_behavior: {
          target_origin_id: 'site',
          viewer_protocol_policy: 'https-only',
          allowed_methods: ['GET', 'HEAD'],
          cached_methods: ['GET', 'HEAD'],
          cache_policy_id: '658327ea-f89d-4fab-a63d-7e88639e58f6',
        },
        origin: [
          {
            origin_id: 'site',
            domain_name: 'www.example.com',
            custom_origin_config: {
              http_port: 80,
              https_port: 443,
              origin_protocol_policy: 'https-only',
              origin_ssl_protocols: ['TLSv1.2'],
            },
          },
        ],
        restrictions: { geo_restriction: { restriction_type: 'none' } },
        viewer_certificate: {
          acm_certificate_arn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
          ssl_support_method: 'sni-only',
          minimum_protocol_version: 'TLSv1.2_2019',
        },
      }),
    },
    {
      name: 'the certificate of CloudFront',
      cloudformation: inCloudFormation({
        DistributionConfig: {
          Enabled: true,
          DefaultCacheBehavior: {
            TargetOriginId: 'site',
            ViewerProtocolPolicy: 'https-only',
            CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
          },
          Origins: [
            { Id: 'site', DomainName: 'www.example.com', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } },
          ],
          ViewerCertificate: { CloudFrontDefaultCertificate: true },
        },
      }),
      terraform: inTerraform({
        enabled: true,
        default_cache_behavior: {
          target_origin_id: 'site',
          viewer_protocol_policy: 'https-only',
          allowed_methods: ['GET', 'HEAD'],
          cached_methods: ['GET', 'HEAD'],
          cache_policy_id: '658327ea-f89d-4fab-a63d-7e88639e58f6',
        },
        origin: [
          {
            origin_id: 'site',
            domain_name: 'www.example.com',
            custom_origin_config: {
              http_port: 80,
              https_port: 443,
              origin_protocol_policy: 'https-only',
              origin_ssl_protocols: ['TLSv1.2'],
            },
          },
        ],
        restrictions: { geo_restriction: { restriction_type: 'none' } },
        viewer_certificate: { cloudfront_default_certificate: true },
      }),
    },
  ],
  passes: [
    {
      name: 'TLS 1.2 of 2021',
      cloudformation: inCloudFormation({
        DistributionConfig: {
          Enabled: true,
          DefaultCacheBehavior: {
            TargetOriginId: 'site',
            ViewerProtocolPolicy: 'https-only',
            CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
          },
          Origins: [
            { Id: 'site', DomainName: 'www.example.com', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } },
          ],
          ViewerCertificate: {
            AcmCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
            SslSupportMethod: 'sni-only',
            MinimumProtocolVersion: 'TLSv1.2_2021',
          },
        },
      }),
      terraform: inTerraform({
        enabled: true,
        default_cache_behavior: {
          target_origin_id: 'site',
          viewer_protocol_policy: 'https-only',
          allowed_methods: ['GET', 'HEAD'],
          cached_methods: ['GET', 'HEAD'],
          cache_policy_id: '658327ea-f89d-4fab-a63d-7e88639e58f6',
        },
        origin: [
          {
            origin_id: 'site',
            domain_name: 'www.example.com',
            custom_origin_config: {
              http_port: 80,
              https_port: 443,
              origin_protocol_policy: 'https-only',
              origin_ssl_protocols: ['TLSv1.2'],
            },
          },
        ],
        restrictions: { geo_restriction: { restriction_type: 'none' } },
        viewer_certificate: {
          acm_certificate_arn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
          ssl_support_method: 'sni-only',
          minimum_protocol_version: 'TLSv1.2_2021',
        },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({
          DistributionConfig: {
            Enabled: true,
            DefaultCacheBehavior: {
              TargetOriginId: 'site',
              ViewerProtocolPolicy: 'https-only',
              CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
            },
            Origins: [
              { Id: 'site', DomainName: 'www.example.com', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } },
            ],
            ViewerCertificate: {
              AcmCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
              SslSupportMethod: 'sni-only',
              MinimumProtocolVersion: { Ref: 'Choice' },
            },
          },
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({
          enabled: true,
          default_cache_behavior: {
            target_origin_id: 'site',
            viewer_protocol_policy: 'https-only',
            allowed_methods: ['GET', 'HEAD'],
            cached_methods: ['GET', 'HEAD'],
            cache_policy_id: '658327ea-f89d-4fab-a63d-7e88639e58f6',
          },
          origin: [
            {
              origin_id: 'site',
              domain_name: 'www.example.com',
              custom_origin_config: {
                http_port: 80,
                https_port: 443,
                origin_protocol_policy: 'https-only',
                origin_ssl_protocols: ['TLSv1.2'],
              },
            },
          ],
          restrictions: { geo_restriction: { restriction_type: 'none' } },
          viewer_certificate: {
            acm_certificate_arn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
            ssl_support_method: 'sni-only',
            minimum_protocol_version: '${var.choice}',
          },
        }),
      },
    },
  ],
});
