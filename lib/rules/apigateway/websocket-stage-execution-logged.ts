import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { httpStage } from '../../resources/apigateway/http-stage';

export default defineRule({
  title: 'WebSocket APIs log how they carry messages out',
  problem: 'This stage keeps no execution logs for all of its routes.',
  why: 'Execution logs tell why a connection or message was refused or failed: by which authorizer or backend.',
  fix: {
    how: 'Set the logging level ERROR or INFO for all routes.',
    properties: { DefaultRouteSettings: { LoggingLevel: 'ERROR' } },
    arguments: { default_route_settings: { logging_level: 'ERROR' } },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['APIGateway.1'] },
  resource: httpStage,
  check: (it) =>
    when(it.protocol.is('WEBSOCKET'), () =>
      it.logging.isUnknown
        ? it.logging.unknown()
        : all(...(it.logging.known ?? []).map((level) => level.is('ERROR', 'INFO'))),
    ),
});
