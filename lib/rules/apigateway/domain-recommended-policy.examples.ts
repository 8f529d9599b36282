import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::ApiGateway::DomainName',
    Properties: {
      DomainName: 'api.example.com',
      EndpointConfiguration: { Types: ['REGIONAL'] },
      RegionalCertificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/1',
      ...own,
    },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_api_gateway_domain_name: {
    it: {
      domain_name: 'api.example.com',
      endpoint_configuration: { types: ['REGIONAL'] },
      regional_certificate_arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/1',
      ...own,
    },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'TLS 1.2 of before',
      cloudformation: inCloudFormation({ SecurityPolicy: 'TLS_1_2' }),
      terraform: inTerraform({ security_policy: 'TLS_1_2' }),
    },
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
  ],
  passes: [
    {
      name: 'TLS 1.3',
      cloudformation: inCloudFormation({ SecurityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09' }),
      terraform: inTerraform({ security_policy: 'SecurityPolicy_TLS13_1_3_2025_09' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ SecurityPolicy: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ security_policy: '${var.choice}' }),
      },
    },
  ],
});
