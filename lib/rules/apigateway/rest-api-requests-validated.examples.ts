import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no validator',
      cloudformation: { Main: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'orders' } } },
      terraform: { aws_api_gateway_rest_api: { main: { name: 'orders' } } },
    },
    {
      name: 'a validator for bodies only',
      cloudformation: {
        Main: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'orders' } },
        Validator: {
          Type: 'AWS::ApiGateway::RequestValidator',
          Properties: { RestApiId: { Ref: 'Main' }, ValidateRequestBody: true },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a validator for both',
      cloudformation: {
        Main: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'orders' } },
        Validator: {
          Type: 'AWS::ApiGateway::RequestValidator',
          Properties: { RestApiId: { Ref: 'Main' }, ValidateRequestBody: true, ValidateRequestParameters: true },
        },
      },
      terraform: {
        aws_api_gateway_rest_api: { main: { name: 'orders' } },
        aws_api_gateway_request_validator: {
          v: {
            name: 'api',
            rest_api_id: '${aws_api_gateway_rest_api.main.id}',
            validate_request_body: true,
            validate_request_parameters: true,
          },
        },
      },
    },
  ],
});
