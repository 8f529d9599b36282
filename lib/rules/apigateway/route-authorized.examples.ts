import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'open to anyone',
      cloudformation: {
        Main: { Type: 'AWS::ApiGatewayV2::Route', Properties: { ApiId: 'api', RouteKey: 'GET /orders' } },
      },
      terraform: { aws_apigatewayv2_route: { main: { api_id: 'api', route_key: 'GET /orders' } } },
    },
  ],
  passes: [
    {
      name: 'IAM',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGatewayV2::Route',
          Properties: { ApiId: 'api', RouteKey: 'GET /orders', AuthorizationType: 'AWS_IAM' },
        },
      },
      terraform: {
        aws_apigatewayv2_route: { main: { api_id: 'api', route_key: 'GET /orders', authorization_type: 'AWS_IAM' } },
      },
    },
  ],
  notApplicable: [
    {
      name: 'the end of a WebSocket connection',
      cloudformation: {
        Main: { Type: 'AWS::ApiGatewayV2::Route', Properties: { ApiId: 'api', RouteKey: '$disconnect' } },
      },
      terraform: { aws_apigatewayv2_route: { main: { api_id: 'api', route_key: '$disconnect' } } },
    },
  ],
});
