import { defineExamples } from '../../engine/rule';

const rest = (properties: object = {}) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'orders', ...properties } },
  Mapping: {
    Type: 'AWS::ApiGateway::BasePathMapping',
    Properties: { DomainName: 'api.example.org', RestApiId: { Ref: 'Api' }, Stage: 'prod' },
  },
});

const restInTerraform = (args: object = {}) => ({
  aws_api_gateway_rest_api: { api: { name: 'orders', ...args } },
  aws_api_gateway_base_path_mapping: {
    mapping: { domain_name: 'api.example.org', api_id: '${aws_api_gateway_rest_api.api.id}', stage_name: 'prod' },
  },
});

const http = (properties: object = {}) => ({
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'orders', ProtocolType: 'HTTP', ...properties } },
  Mapping: {
    Type: 'AWS::ApiGatewayV2::ApiMapping',
    Properties: { DomainName: 'api.example.org', ApiId: { Ref: 'Api' }, Stage: '$default' },
  },
});

const httpInTerraform = (args: object = {}) => ({
  aws_apigatewayv2_api: { api: { name: 'orders', protocol_type: 'HTTP', ...args } },
  aws_apigatewayv2_api_mapping: {
    mapping: { domain_name: 'api.example.org', api_id: '${aws_apigatewayv2_api.api.id}', stage: '$default' },
  },
});

export default defineExamples({
  fails: [
    { name: 'left on, of a REST API', cloudformation: rest(), terraform: restInTerraform() },
    { name: 'left on, of an HTTP API', cloudformation: http(), terraform: httpInTerraform() },
  ],
  passes: [
    {
      name: 'turned off, of a REST API',
      cloudformation: rest({ DisableExecuteApiEndpoint: true }),
      terraform: restInTerraform({ disable_execute_api_endpoint: true }),
    },
    {
      name: 'turned off, of an HTTP API',
      cloudformation: http({ DisableExecuteApiEndpoint: true }),
      terraform: httpInTerraform({ disable_execute_api_endpoint: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Off: { Type: 'String' } },
        Resources: rest({ DisableExecuteApiEndpoint: { Ref: 'Off' } }),
      },
      terraform: {
        variable: { off: { type: 'bool' } },
        resource: restInTerraform({ disable_execute_api_endpoint: '${var.off}' }),
      },
    },
  ],
});
