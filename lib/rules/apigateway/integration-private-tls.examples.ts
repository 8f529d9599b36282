import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: {
      ApiId: 'orders',
      IntegrationType: 'HTTP_PROXY',
      IntegrationMethod: 'ANY',
      PayloadFormatVersion: '1.0',
      ConnectionId: 'link',
      IntegrationUri: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/orders/1/2',
      ...own,
    },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_apigatewayv2_integration: {
    it: {
      api_id: 'orders',
      integration_type: 'HTTP_PROXY',
      integration_method: 'ANY',
      connection_id: 'link',
      integration_uri: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/orders/1/2',
      ...own,
    },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'plain',
      cloudformation: inCloudFormation({ ConnectionType: 'VPC_LINK' }),
      terraform: inTerraform({ connection_type: 'VPC_LINK' }),
    },
  ],
  passes: [
    {
      name: 'TLS',
      cloudformation: inCloudFormation({
        ConnectionType: 'VPC_LINK',
        TlsConfig: { ServerNameToVerify: 'orders.internal.example.com' },
      }),
      terraform: inTerraform({
        connection_type: 'VPC_LINK',
        tls_config: { server_name_to_verify: 'orders.internal.example.com' },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ ConnectionType: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ connection_type: '${var.choice}' }),
      },
    },
  ],
  notApplicable: [{ name: 'over the internet', cloudformation: inCloudFormation(), terraform: inTerraform() }],
});
