import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'not traced',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Stage',
          Properties: { RestApiId: 'api', DeploymentId: 'dep', StageName: 'prod' },
        },
      },
      terraform: { aws_api_gateway_stage: { main: { rest_api_id: 'api', deployment_id: 'dep', stage_name: 'prod' } } },
    },
    {
      name: 'turned off',
      cloudformation: {
        Main: { Type: 'AWS::Serverless::Api', Properties: { StageName: 'prod', TracingEnabled: false } },
      },
      terraform: {
        aws_api_gateway_stage: {
          main: { rest_api_id: 'api', deployment_id: 'dep', stage_name: 'prod', xray_tracing_enabled: false },
        },
      },
    },
  ],
  passes: [
    {
      name: 'traced',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Stage',
          Properties: { RestApiId: 'api', DeploymentId: 'dep', StageName: 'prod', TracingEnabled: true },
        },
      },
      terraform: {
        aws_api_gateway_stage: {
          main: { rest_api_id: 'api', deployment_id: 'dep', stage_name: 'prod', xray_tracing_enabled: true },
        },
      },
    },
  ],
});
