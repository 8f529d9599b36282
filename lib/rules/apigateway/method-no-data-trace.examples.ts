import { defineExamples } from '../../engine/rule';
import { stage } from './example-stage';

export default defineExamples({
  fails: [
    {
      name: 'data tracing',
      cloudformation: stage({
        RestApiId: 'api',
        MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', DataTraceEnabled: true }],
      }),
      terraform: {
        aws_api_gateway_method_settings: {
          main: {
            rest_api_id: 'a1b2c3d4e5',
            stage_name: 'live',
            method_path: '*/*',
            settings: { data_trace_enabled: true },
          },
        },
      },
    },
    {
      name: 'said of all methods of the stage that a deployment makes',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Deployment',
          Properties: { RestApiId: 'api', StageName: 'prod', StageDescription: { DataTraceEnabled: true } },
        },
      },
      fix: { properties: { StageDescription: { DataTraceEnabled: false } } },
    },
  ],
  passes: [
    {
      name: 'no data tracing',
      cloudformation: stage({
        RestApiId: 'api',
        MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'ERROR' }],
      }),
      terraform: {
        aws_api_gateway_method_settings: {
          main: {
            rest_api_id: 'a1b2c3d4e5',
            stage_name: 'live',
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
          Properties: { RestApiId: 'api', StageName: 'prod', StageDescription: { DataTraceEnabled: false } },
        },
      },
    },
  ],
});
