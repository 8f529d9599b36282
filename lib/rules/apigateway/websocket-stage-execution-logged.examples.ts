import { defineExamples } from '../../engine/rule';

const stage = (settings: object, protocol = 'WEBSOCKET') => ({
  Talk: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'talk', ProtocolType: protocol } },
  Main: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId: { Ref: 'Talk' }, StageName: 'prod', ...settings } },
});

const inTerraform = (settings: object, protocol = 'WEBSOCKET') => ({
  aws_apigatewayv2_api: { talk: { name: 'talk', protocol_type: protocol } },
  aws_apigatewayv2_stage: { main: { api_id: '${aws_apigatewayv2_api.talk.id}', name: 'prod', ...settings } },
});

export default defineExamples({
  fails: [
    { name: 'nothing said', cloudformation: stage({}), terraform: inTerraform({}) },
    {
      name: 'turned off',
      cloudformation: stage({ DefaultRouteSettings: { LoggingLevel: 'OFF' } }),
      terraform: inTerraform({ default_route_settings: { logging_level: 'OFF' } }),
    },
  ],
  passes: [
    {
      name: 'errors logged',
      cloudformation: stage({ DefaultRouteSettings: { LoggingLevel: 'ERROR' } }),
      terraform: inTerraform({ default_route_settings: { logging_level: 'ERROR' } }),
    },
    {
      name: 'more logged of one route',
      cloudformation: stage({
        DefaultRouteSettings: { LoggingLevel: 'ERROR' },
        RouteSettings: { $connect: { LoggingLevel: 'INFO' } },
      }),
      terraform: inTerraform({
        default_route_settings: { logging_level: 'ERROR' },
        route_settings: [{ route_key: '$connect', logging_level: 'INFO' }],
      }),
    },
  ],
  unknown: [
    {
      name: 'a stage of an API that is declared elsewhere',
      cloudformation: {
        Main: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId: 'a1b2c3', StageName: 'prod' } },
      },
      terraform: { aws_apigatewayv2_stage: { main: { api_id: 'a1b2c3', name: 'prod' } } },
    },
  ],
  notApplicable: [
    {
      name: 'an HTTP API has no execution logs',
      cloudformation: stage({}, 'HTTP'),
      terraform: inTerraform({}, 'HTTP'),
    },
  ],
});
