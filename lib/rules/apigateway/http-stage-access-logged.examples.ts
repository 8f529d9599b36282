import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no access logs',
      cloudformation: { Main: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId: 'api', StageName: 'prod' } } },
      terraform: { aws_apigatewayv2_stage: { main: { api_id: 'api', name: 'prod' } } },
    },
    {
      name: 'no access logs in SAM',
      cloudformation: { Main: { Type: 'AWS::Serverless::HttpApi', Properties: { StageName: 'prod' } } },
    },
  ],
  passes: [
    {
      name: 'access logs',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGatewayV2::Stage',
          Properties: {
            ApiId: 'api',
            StageName: 'prod',
            AccessLogSettings: {
              DestinationArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:api',
              Format: '$context.requestId',
            },
          },
        },
      },
      terraform: {
        aws_apigatewayv2_stage: {
          main: {
            api_id: 'api',
            name: 'prod',
            access_log_settings: {
              destination_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:api',
              format: '$context.requestId',
            },
          },
        },
      },
    },
  ],
});
