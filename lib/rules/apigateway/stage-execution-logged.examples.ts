import { defineExamples } from '../../engine/rule';
import { stage, stageInTerraform } from './example-stage';

export default defineExamples({
  fails: [
    {
      name: 'throttling of one method only',
      cloudformation: stage({
        RestApiId: 'api',
        MethodSettings: [{ HttpMethod: 'GET', ResourcePath: '/~1orders', ThrottlingRateLimit: 5 }],
      }),
      terraform: {
        ...stageInTerraform({ rest_api_id: 'api' }),
        aws_api_gateway_method_settings: {
          one: {
            rest_api_id: 'api',
            stage_name: '${aws_api_gateway_stage.main.stage_name}',
            method_path: 'orders/GET',
            settings: { throttling_rate_limit: 5 },
          },
        },
      },
    },
    {
      name: 'no settings',
      cloudformation: stage({ RestApiId: 'api' }),
      terraform: stageInTerraform({ rest_api_id: 'api' }),
    },
    {
      name: 'logging turned off',
      cloudformation: stage({
        RestApiId: 'api',
        MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'OFF' }],
      }),
      terraform: {
        ...stageInTerraform({ rest_api_id: 'api' }),
        aws_api_gateway_method_settings: {
          all: {
            rest_api_id: 'api',
            stage_name: '${aws_api_gateway_stage.main.stage_name}',
            method_path: '*/*',
            settings: { logging_level: 'OFF' },
          },
        },
      },
    },
    {
      name: 'said of all methods of the stage that a deployment makes',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Deployment',
          Properties: { RestApiId: 'api', StageName: 'prod', StageDescription: { LoggingLevel: 'OFF' } },
        },
      },
      fix: { properties: { StageDescription: { LoggingLevel: 'ERROR' } } },
    },
  ],
  passes: [
    {
      name: 'errors logged',
      cloudformation: stage({
        RestApiId: 'api',
        MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'ERROR' }],
      }),
      terraform: {
        ...stageInTerraform({ rest_api_id: 'api' }),
        aws_api_gateway_method_settings: {
          all: {
            rest_api_id: 'api',
            stage_name: '${aws_api_gateway_stage.main.stage_name}',
            method_path: '*/*',
            settings: { logging_level: 'ERROR' },
          },
        },
      },
    },
    {
      name: 'said of all methods of the stage that a deployment makes',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Deployment',
          Properties: { RestApiId: 'api', StageName: 'prod', StageDescription: { LoggingLevel: 'ERROR' } },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'logs of one method, which may be all there are',
      cloudformation: stage({
        RestApiId: 'api',
        MethodSettings: [{ HttpMethod: 'GET', ResourcePath: '/', LoggingLevel: 'INFO' }],
      }),
      terraform: {
        ...stageInTerraform({ rest_api_id: 'api' }),
        aws_api_gateway_method_settings: {
          one: {
            rest_api_id: 'api',
            stage_name: '${aws_api_gateway_stage.main.stage_name}',
            method_path: 'GET',
            settings: { logging_level: 'INFO' },
          },
        },
      },
    },
  ],
});
