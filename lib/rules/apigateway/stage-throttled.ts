import { defineRule } from '../../engine/rule';
import { all, any } from '../../engine/verdict';
import { isLimit } from '../../resources/apigateway/limit';
import { stage } from '../../resources/apigateway/stage';

export default defineRule({
  title: 'REST APIs limit the rate of requests',
  problem: 'This stage leaves the rate of requests at the limit of the account.',
  why: 'One caller can then use up what all APIs of the account may take, and run up cost.',
  fix: {
    how: 'Set a rate and a burst limit.',
    cdk: { throttlingRateLimit: 100, throttlingBurstLimit: 200 },
    properties: {
      MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 }],
    },
    resources: {
      aws_api_gateway_method_settings: {
        rest_api_id: '${aws_api_gateway_stage.this.rest_api_id}',
        stage_name: '${aws_api_gateway_stage.this.stage_name}',
        method_path: '*/*',
        settings: { throttling_rate_limit: 100, throttling_burst_limit: 200 },
      },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { 'cdk-nag': ['APIGWDefaultThrottling'] },
  resource: stage,
  check: (it) => {
    const settings = it.settings.known ?? [];
    return it.settings.isUnknown
      ? it.settings.unknown()
      : any(
          it.settings.fail(),
          ...settings
            .filter((one) => one.everyMethod)
            .map((one) => all(isLimit(one.rateLimit), isLimit(one.burstLimit))),
        );
  },
});
