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
  controls: {
    fsbp: ['APIGateway.1'],
    'nist-800-53-r5': [
      'AC-4(26)',
      'AU-10',
      'AU-12',
      'AU-2',
      'AU-3',
      'AU-6(3)',
      'AU-6(4)',
      'CA-7',
      'SC-7(9)',
      'SI-7(8)',
    ],
  },
  resource: httpStage,
  check: (it) =>
    when(it.protocol.is('WEBSOCKET'), () =>
      it.logging.isUnknown
        ? it.logging.unknown()
        : all(...(it.logging.known ?? []).map((level) => level.is('ERROR', 'INFO'))),
    ),
});
