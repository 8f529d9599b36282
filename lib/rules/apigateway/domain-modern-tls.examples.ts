import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'TLS 1.0',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::DomainName',
          Properties: { DomainName: 'api.example.org', SecurityPolicy: 'TLS_1_0' },
        },
      },
      terraform: {
        aws_api_gateway_domain_name: { main: { domain_name: 'api.example.org', security_policy: 'TLS_1_0' } },
      },
    },
    {
      name: 'nothing said',
      cloudformation: { Main: { Type: 'AWS::ApiGateway::DomainName', Properties: { DomainName: 'api.example.org' } } },
      terraform: { aws_api_gateway_domain_name: { main: { domain_name: 'api.example.org' } } },
    },
    {
      name: 'TLS 1.0 of a domain that SAM makes',
      cloudformation: {
        Main: {
          Type: 'AWS::Serverless::HttpApi',
          Properties: {
            Domain: {
              DomainName: 'api.example.org',
              CertificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/0f0f',
              SecurityPolicy: 'TLS_1_0',
            },
          },
        },
      },
      fix: { properties: { Domain: { SecurityPolicy: 'TLS_1_2' } } },
    },
  ],
  passes: [
    {
      name: 'TLS 1.2',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::DomainName',
          Properties: { DomainName: 'api.example.org', SecurityPolicy: 'TLS_1_2' },
        },
      },
      terraform: {
        aws_api_gateway_domain_name: { main: { domain_name: 'api.example.org', security_policy: 'TLS_1_2' } },
      },
    },
    {
      name: 'TLS 1.2 of an HTTP API',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGatewayV2::DomainName',
          Properties: { DomainName: 'api.example.org', DomainNameConfigurations: [{ SecurityPolicy: 'TLS_1_2' }] },
        },
      },
      terraform: {
        aws_apigatewayv2_domain_name: {
          main: {
            domain_name: 'api.example.org',
            domain_name_configuration: {
              certificate_arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/0f0f',
              endpoint_type: 'REGIONAL',
              security_policy: 'TLS_1_2',
            },
          },
        },
      },
    },
    {
      name: 'TLS 1.2 of a domain that SAM makes',
      cloudformation: {
        Main: {
          Type: 'AWS::Serverless::HttpApi',
          Properties: {
            Domain: {
              DomainName: 'api.example.org',
              CertificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/0f0f',
              SecurityPolicy: 'TLS_1_2',
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Main: {
            Type: 'AWS::ApiGateway::DomainName',
            Properties: { DomainName: 'api.example.org', SecurityPolicy: { Ref: 'Choice' } },
          },
        },
      },
    },
  ],
});
