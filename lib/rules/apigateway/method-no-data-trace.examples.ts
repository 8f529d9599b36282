import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'data tracing',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Stage',
          Properties: {
            RestApiId: 'api',
            DeploymentId: 'dep',
            StageName: 'prod',
            MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', DataTraceEnabled: true }],
          },
        },
      },
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
  ],
  passes: [
    {
      name: 'no data tracing',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Stage',
          Properties: {
            RestApiId: 'api',
            DeploymentId: 'dep',
            StageName: 'prod',
            MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'ERROR' }],
          },
        },
      },
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
  ],
});
