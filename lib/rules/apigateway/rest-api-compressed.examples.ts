import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Main: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'orders' } } },
      terraform: { aws_api_gateway_rest_api: { main: { name: 'orders' } } },
    },
    {
      name: 'a size that is refused',
      cloudformation: { Main: { Type: 'AWS::ApiGateway::RestApi', Properties: { MinimumCompressionSize: -2 } } },
      terraform: { aws_api_gateway_rest_api: { main: { name: 'api', minimum_compression_size: -2 } } },
    },
  ],
  passes: [
    {
      name: 'from one kibibyte on',
      cloudformation: { Main: { Type: 'AWS::ApiGateway::RestApi', Properties: { MinimumCompressionSize: 1024 } } },
      terraform: { aws_api_gateway_rest_api: { main: { name: 'api', minimum_compression_size: 1024 } } },
    },
  ],
});
