import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { Unknown } from '../../engine/value';

/** How the stage logs the messages of each route, those of all others first. */
function logging(it: Reading): Fact<Fact<string>[]> {
  const rest = it.fact('DefaultRouteSettings.LoggingLevel', 'default_route_settings.logging_level');
  const routes = it.fact('RouteSettings', 'route_settings');
  const each = it.either(
    routes.entries().map(([, one]) => one.get('LoggingLevel')),
    routes.items().map((one) => one.get('logging_level')),
  );
  return new Fact(rest, (routes.isUnknown ? routes.value : [rest, ...each]) as never);
}

const protocol =
  (api: string, kind: string) =>
  (it: Reading): Fact<string> => {
    const named = it.fact(api);
    if (it.type === 'AWS::Serverless::HttpApi') return named.orElse(() => new Fact(named, 'HTTP')) as Fact<string>;
    const followed = it.follow(named);
    return followed ? followed.fact(kind) : new Fact(named, new Unknown('the API of the stage'));
  };

/** A stage of an HTTP or WebSocket API. */
export const httpStage = defineResource({
  cloudformation: ['AWS::ApiGatewayV2::Stage', 'AWS::Serverless::HttpApi'],
  terraform: 'aws_apigatewayv2_stage',
  facts: {
    accessLog: fact<string>('AccessLogSettings.DestinationArn', 'access_log_settings.destination_arn'),
    accessLogFormat: fact<string>('AccessLogSettings.Format', 'access_log_settings.format'),
    rateLimit: fact<number>('DefaultRouteSettings.ThrottlingRateLimit', 'default_route_settings.throttling_rate_limit'),
    burstLimit: fact<number>(
      'DefaultRouteSettings.ThrottlingBurstLimit',
      'default_route_settings.throttling_burst_limit',
    ),
    /** `WEBSOCKET` or `HTTP`; only the stage of an API in the same templates tells. */
    protocol: fact<string>(protocol('ApiId', 'ProtocolType'), protocol('api_id', 'protocol_type')),
    logging: fact<Fact<string>[]>(logging, logging),
  },
});
