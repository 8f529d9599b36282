import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no limits',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Stage',
          Properties: { RestApiId: 'api', DeploymentId: 'dep', StageName: 'prod' },
        },
      },
      terraform: { aws_api_gateway_stage: { main: { rest_api_id: 'api', deployment_id: 'dep', stage_name: 'prod' } } },
    },
  ],
  passes: [
    {
      name: 'limits',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Stage',
          Properties: {
            RestApiId: 'api',
            DeploymentId: 'dep',
            StageName: 'prod',
            MethodSettings: [
              { HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
            ],
          },
        },
      },
      terraform: {
        aws_api_gateway_stage: { main: { rest_api_id: 'api', deployment_id: 'dep', stage_name: 'prod' } },
        aws_api_gateway_method_settings: {
          all: {
            rest_api_id: 'api',
            stage_name: '${aws_api_gateway_stage.main.stage_name}',
            method_path: '*/*',
            settings: { throttling_rate_limit: 100, throttling_burst_limit: 200 },
          },
        },
      },
    },
  ],
});
