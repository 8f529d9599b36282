import { defineRule } from '../../engine/rule';
import { environment } from '../../resources/mwaa/environment';

export default defineRule({
  title: 'Airflow environments keep their task logs',
  problem: 'This environment does not keep its task logs.',
  why: 'Without logs nobody can tell what ran, and who started it.',
  fix: {
    how: 'Enable the log, at level INFO.',
    properties: {
      LoggingConfiguration: {
        TaskLogs: {
          Enabled: true,
          LogLevel: 'INFO',
        },
      },
    },
    arguments: {
      logging_configuration: {
        task_logs: {
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
    'cdk-nag': ['MWAAAllLoggingInfo'],
  },
  resource: environment,
  check: (it) => it.task.get(it.reading.either('Enabled', 'enabled')).isTrue(),
});
