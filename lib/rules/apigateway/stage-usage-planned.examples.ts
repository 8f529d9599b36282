import { defineExamples } from '../../engine/rule';
import { stage, stageInTerraform } from './example-stage';

export default defineExamples({
  fails: [
    {
      name: 'no usage plan',
      cloudformation: stage({ RestApiId: 'api' }),
      terraform: stageInTerraform({ rest_api_id: 'api' }),
    },
    {
      name: 'a usage plan for a stage of the same name of another API',
      cloudformation: {
        ...stage({ RestApiId: 'api' }),
        Plan: { Type: 'AWS::ApiGateway::UsagePlan', Properties: { ApiStages: [{ ApiId: 'other', Stage: 'prod' }] } },
      },
      terraform: {
        ...stageInTerraform({ rest_api_id: 'api' }),
        aws_api_gateway_usage_plan: {
          plan: { name: 'plan', api_stages: [{ api_id: 'other', stage: '${aws_api_gateway_stage.main.stage_name}' }] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a usage plan',
      cloudformation: {
        ...stage({ RestApiId: 'api' }),
        Plan: {
          Type: 'AWS::ApiGateway::UsagePlan',
          Properties: { ApiStages: [{ ApiId: 'api', Stage: { Ref: 'Main' } }] },
        },
      },
      terraform: {
        ...stageInTerraform({ rest_api_id: 'api' }),
        aws_api_gateway_usage_plan: {
          plan: { name: 'plan', api_stages: [{ api_id: 'api', stage: '${aws_api_gateway_stage.main.stage_name}' }] },
        },
      },
    },
    {
      name: 'a usage plan that gives both names',
      cloudformation: {
        ...stage({ RestApiId: 'api' }),
        Plan: { Type: 'AWS::ApiGateway::UsagePlan', Properties: { ApiStages: [{ ApiId: 'api', Stage: 'prod' }] } },
      },
      terraform: {
        ...stageInTerraform({ rest_api_id: 'api' }),
        aws_api_gateway_usage_plan: { plan: { name: 'plan', api_stages: [{ api_id: 'api', stage: 'prod' }] } },
      },
    },
  ],
});
