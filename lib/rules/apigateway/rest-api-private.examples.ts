import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Main: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'orders' } } },
      terraform: { aws_api_gateway_rest_api: { main: { name: 'orders' } } },
    },
    {
      name: 'a regional endpoint',
      cloudformation: {
        Main: { Type: 'AWS::ApiGateway::RestApi', Properties: { EndpointConfiguration: { Types: ['REGIONAL'] } } },
      },
      terraform: {
        aws_api_gateway_rest_api: { main: { name: 'api', endpoint_configuration: { types: ['REGIONAL'] } } },
      },
    },
  ],
  passes: [
    {
      name: 'private',
      cloudformation: {
        Main: { Type: 'AWS::ApiGateway::RestApi', Properties: { EndpointConfiguration: { Types: ['PRIVATE'] } } },
      },
      terraform: {
        aws_api_gateway_rest_api: { main: { name: 'api', endpoint_configuration: [{ types: ['PRIVATE'] }] } },
      },
    },
    {
      name: 'private in SAM',
      cloudformation: {
        Main: {
          Type: 'AWS::Serverless::Api',
          Properties: { StageName: 'prod', EndpointConfiguration: { Type: 'PRIVATE' } },
        },
      },
    },
  ],
});
