import { defineExamples } from '../../engine/rule';
import { stage, stageInTerraform } from './example-stage';

export default defineExamples({
  fails: [
    {
      name: 'no limits',
      cloudformation: stage({ RestApiId: 'api' }),
      terraform: stageInTerraform({ rest_api_id: 'api' }),
    },
    {
      name: 'said of all methods of the stage that a deployment makes',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Deployment',
          Properties: { RestApiId: 'api', StageName: 'prod', StageDescription: { ThrottlingRateLimit: 10 } },
        },
      },
      fix: { properties: { StageDescription: { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 } } },
    },
  ],
  passes: [
    {
      name: 'limits',
      cloudformation: stage({
        RestApiId: 'api',
        MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 }],
      }),
      terraform: {
        ...stageInTerraform({ rest_api_id: 'api' }),
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
    {
      name: 'said of all methods of the stage that a deployment makes',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Deployment',
          Properties: {
            RestApiId: 'api',
            StageName: 'prod',
            StageDescription: { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
          },
        },
      },
    },
  ],
});
