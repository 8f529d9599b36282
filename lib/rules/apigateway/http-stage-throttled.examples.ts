import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no limits',
      cloudformation: { Main: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId: 'api', StageName: 'prod' } } },
      terraform: { aws_apigatewayv2_stage: { main: { api_id: 'api', name: 'prod' } } },
    },
  ],
  passes: [
    {
      name: 'limits',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGatewayV2::Stage',
          Properties: {
            ApiId: 'api',
            StageName: 'prod',
            DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
          },
        },
      },
      terraform: {
        aws_apigatewayv2_stage: {
          main: {
            api_id: 'api',
            name: 'prod',
            default_route_settings: { throttling_rate_limit: 100, throttling_burst_limit: 200 },
          },
        },
      },
    },
  ],
});
