import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no authorizer',
      cloudformation: { Main: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'orders' } } },
      terraform: { aws_api_gateway_rest_api: { main: { name: 'orders' } } },
    },
  ],
  passes: [
    {
      name: 'an authorizer',
      cloudformation: {
        Main: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'orders' } },
        Authorizer: {
          Type: 'AWS::ApiGateway::Authorizer',
          Properties: { RestApiId: { Ref: 'Main' }, Type: 'TOKEN', Name: 'jwt' },
        },
      },
      terraform: {
        aws_api_gateway_rest_api: { main: { name: 'orders' } },
        aws_api_gateway_authorizer: { jwt: { rest_api_id: '${aws_api_gateway_rest_api.main.id}', name: 'jwt' } },
      },
    },
  ],
});
