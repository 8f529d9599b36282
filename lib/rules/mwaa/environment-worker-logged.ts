import { defineRule } from '../../engine/rule';
import { environment } from '../../resources/mwaa/environment';

export default defineRule({
  title: 'Airflow environments keep their worker logs',
  problem: 'This environment does not keep its worker logs.',
  why: 'Without logs nobody can tell what ran, and who started it.',
  fix: {
    how: 'Enable the log, at level INFO.',
    properties: {
      LoggingConfiguration: {
        WorkerLogs: {
          Enabled: true,
          LogLevel: 'INFO',
        },
      },
    },
    arguments: {
      logging_configuration: {
        worker_logs: {
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
    checkov: ['CKV_AWS_243'],
    'cdk-nag': ['MWAAAllLoggingInfo'],
  },
  resource: environment,
  check: (it) => it.worker.get(it.reading.either('Enabled', 'enabled')).isTrue(),
});
