import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { httpStage } from '../../resources/apigateway/http-stage';
import { isLimit } from '../../resources/apigateway/limit';

export default defineRule({
  title: 'HTTP and WebSocket APIs limit the rate of requests',
  problem: 'This stage leaves the rate of requests at the limit of the account.',
  why: 'One caller can then use up what all APIs of the account may take, and run up cost.',
  fix: {
    how: 'Set a rate and a burst limit.',
    cdk: { throttle: { rateLimit: 100, burstLimit: 200 } },
    properties: { DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 } },
    arguments: { default_route_settings: { throttling_rate_limit: 100, throttling_burst_limit: 200 } },
    placeholders: true,
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { 'cdk-nag': ['APIGWDefaultThrottling'] },
  resource: httpStage,
  check: (it) => all(isLimit(it.rateLimit), isLimit(it.burstLimit)),
});
