import { defineRule } from '../../engine/rule';
import { environment } from '../../resources/mwaa/environment';

export default defineRule({
  title: 'Airflow environments keep their web server logs',
  problem: 'This environment does not keep its web server logs.',
  why: 'Without logs nobody can tell what ran, and who started it.',
  fix: {
    how: 'Enable the log, at level INFO.',
    properties: {
      LoggingConfiguration: {
        WebserverLogs: {
          Enabled: true,
          LogLevel: 'INFO',
        },
      },
    },
    arguments: {
      logging_configuration: {
        webserver_logs: {
          enabled: true,
          log_level: 'INFO',
        },
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_244'],
    'cdk-nag': ['MWAAAllLoggingInfo'],
  },
  resource: environment,
  check: (it) => it.webserver.get(it.reading.either('Enabled', 'enabled')).isTrue(),
});
