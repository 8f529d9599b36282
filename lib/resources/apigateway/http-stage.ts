import { defineResource, fact } from '../../engine/rule';

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
  },
});
