import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::CloudFront::Distribution', Properties: { ...own } },
});

const inTerraform = (own: object = {}) => ({ aws_cloudfront_distribution: { it: { ...own } } });

export default defineExamples({
  fails: [
    {
      name: 'unsigned',
      cloudformation: inCloudFormation({
        DistributionConfig: {
          Enabled: true,
          DefaultCacheBehavior: {
            TargetOriginId: 'site',
            ViewerProtocolPolicy: 'https-only',
            CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
          },
          Origins: [
            {
              Id: 'site',
              DomainName: 'abc.lambda-url.eu-west-1.on.aws',
              CustomOriginConfig: { OriginProtocolPolicy: 'https-only' },
            },
          ],
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
            domain_name: 'abc.lambda-url.eu-west-1.on.aws',
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
      name: 'signed',
      cloudformation: inCloudFormation({
        DistributionConfig: {
          Enabled: true,
          DefaultCacheBehavior: {
            TargetOriginId: 'site',
            ViewerProtocolPolicy: 'https-only',
            CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
          },
          Origins: [
            {
              Id: 'site',
              DomainName: 'abc.lambda-url.eu-west-1.on.aws',
              CustomOriginConfig: { OriginProtocolPolicy: 'https-only' },
              OriginAccessControlId: 'E2QWRUHAPOMQZL',
            },
          ],
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
            domain_name: 'abc.lambda-url.eu-west-1.on.aws',
            custom_origin_config: {
              http_port: 80,
              https_port: 443,
              origin_protocol_policy: 'https-only',
              origin_ssl_protocols: ['TLSv1.2'],
            },
            origin_access_control_id: 'E2QWRUHAPOMQZL',
          },
        ],
        restrictions: { geo_restriction: { restriction_type: 'none' } },
        viewer_certificate: { cloudfront_default_certificate: true },
      }),
    },
    {
      name: 'another server',
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
  unknown: [
    {
      name: 'origins that deployment decides',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ DistributionConfig: { Enabled: true, Origins: { Ref: 'Choice' } } }),
      },
    },
  ],
});
