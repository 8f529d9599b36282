import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Main: {
          Type: 'AWS::CloudFront::ResponseHeadersPolicy',
          Properties: { ResponseHeadersPolicyConfig: { Name: 'headers' } },
        },
      },
      terraform: { aws_cloudfront_response_headers_policy: { main: { name: 'headers' } } },
    },
    {
      name: 'a month',
      cloudformation: {
        Main: {
          Type: 'AWS::CloudFront::ResponseHeadersPolicy',
          Properties: {
            ResponseHeadersPolicyConfig: {
              Name: 'headers',
              SecurityHeadersConfig: {
                StrictTransportSecurity: {
                  AccessControlMaxAgeSec: 2592000,
                  IncludeSubdomains: true,
                  Preload: true,
                  Override: true,
                },
              },
            },
          },
        },
      },
      terraform: {
        aws_cloudfront_response_headers_policy: {
          main: {
            name: 'headers',
            security_headers_config: {
              strict_transport_security: {
                access_control_max_age_sec: 2592000,
                include_subdomains: true,
                preload: true,
                override: true,
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a year',
      cloudformation: {
        Main: {
          Type: 'AWS::CloudFront::ResponseHeadersPolicy',
          Properties: {
            ResponseHeadersPolicyConfig: {
              Name: 'headers',
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
        },
      },
      terraform: {
        aws_cloudfront_response_headers_policy: {
          main: {
            name: 'headers',
            security_headers_config: [
              {
                strict_transport_security: [
                  { access_control_max_age_sec: '31536000', include_subdomains: true, preload: true, override: true },
                ],
              },
            ],
          },
        },
      },
    },
  ],
});
