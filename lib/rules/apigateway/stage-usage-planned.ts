import { defineRule } from '../../engine/rule';
import { stage } from '../../resources/apigateway/stage';

export default defineRule({
  title: 'Stages of REST APIs belong to a usage plan',
  problem: 'This stage belongs to no usage plan.',
  why: 'Without quotas for each client, one of them can use the API up for all.',
  fix: {
    how: 'Add the stage to a usage plan with throttling and quotas.',
    cdk: "api.addUsagePlan('Plan', { apiStages: [{ stage: api.deploymentStage }] })",
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
    const named = (one: (typeof stages)[number]) => {
      const stage = one.get(reading.either('Stage', 'stage'));
      return stage.target ? stage.target === reading.resource : stage.text !== undefined && stage.text === name.text;
    };
    return stages.some(named) ? name.pass() : stages.some((one) => one.isUnknown) ? name.unknown() : name.fail();
  },
});
