import { defineRule } from '../../engine/rule';
import { someOf } from '../../engine/truth';
import { stage } from '../../resources/apigateway/stage';
import { isStage } from '../../resources/apigateway/stage-identity';

export default defineRule({
  title: 'Stages of REST APIs belong to a usage plan',
  problem: 'This stage belongs to no usage plan.',
  why: 'Without quotas for each client, one of them can use the API up for all.',
  fix: {
    how: 'Add the stage to a usage plan with throttling and quotas.',
    cdk: "api.addUsagePlan('Plan', { apiStages: [{ stage: api.deploymentStage }] })",
    resources: {
      'AWS::ApiGateway::UsagePlan': { ApiStages: [{ ApiId: 'api', Stage: 'prod' }] },
      aws_api_gateway_usage_plan: { name: 'plan', api_stages: [{ api_id: 'api', stage: 'prod' }] },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    cfn_nag: ['W64', 'W68'],
    kics: [
      'api_gateway_deployment_without_api_gateway_usage_plan_associated',
      'api_gateway_stage_without_api_gateway_usage_plan_associated',
    ],
  },
  resource: stage,
  check: ({ reading, name }) => {
    const plans = reading.all('AWS::ApiGateway::UsagePlan', 'aws_api_gateway_usage_plan');
    const stages = plans.flatMap((plan) => plan.fact<object[]>('ApiStages', 'api_stages').items<object>());
    const [api, stage] = [reading.either('ApiId', 'api_id'), reading.either('Stage', 'stage')];
    const isPlanned = someOf(stages, (one) => isStage(reading, one.get(api), one.get(stage)));
    return isPlanned ? name.pass() : isPlanned === undefined ? name.unknown() : name.fail();
  },
});
