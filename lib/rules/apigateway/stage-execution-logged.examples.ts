import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no settings',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Stage',
          Properties: { RestApiId: 'api', DeploymentId: 'dep', StageName: 'prod' },
        },
      },
      terraform: { aws_api_gateway_stage: { main: { rest_api_id: 'api', deployment_id: 'dep', stage_name: 'prod' } } },
    },
    {
      name: 'logging turned off',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Stage',
          Properties: {
            RestApiId: 'api',
            DeploymentId: 'dep',
            StageName: 'prod',
            MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'OFF' }],
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
            settings: { logging_level: 'OFF' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'errors logged',
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
        aws_api_gateway_stage: { main: { rest_api_id: 'api', deployment_id: 'dep', stage_name: 'prod' } },
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
  ],
});
