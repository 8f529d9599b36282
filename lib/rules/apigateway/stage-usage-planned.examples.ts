import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no usage plan',
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
      name: 'a usage plan',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Stage',
          Properties: { RestApiId: 'api', DeploymentId: 'dep', StageName: 'prod' },
        },
        Plan: {
          Type: 'AWS::ApiGateway::UsagePlan',
          Properties: { ApiStages: [{ ApiId: 'api', Stage: { Ref: 'Main' } }] },
        },
      },
      terraform: {
        aws_api_gateway_stage: { main: { rest_api_id: 'api', deployment_id: 'dep', stage_name: 'prod' } },
        aws_api_gateway_usage_plan: {
          plan: { name: 'plan', api_stages: [{ api_id: 'api', stage: '${aws_api_gateway_stage.main.stage_name}' }] },
        },
      },
    },
  ],
});
