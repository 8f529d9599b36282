import { defineRule } from '../../engine/rule';
import { environment } from '../../resources/mwaa/environment';

export default defineRule({
  title: 'Airflow environments keep their scheduler logs',
  problem: 'This environment does not keep its scheduler logs.',
  why: 'Without logs nobody can tell what ran, and who started it.',
  fix: {
    how: 'Enable the log, at level INFO.',
    properties: {
      LoggingConfiguration: {
        SchedulerLogs: {
          Enabled: true,
          LogLevel: 'INFO',
        },
      },
    },
    arguments: {
      logging_configuration: {
        scheduler_logs: {
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
    checkov: ['CKV_AWS_242'],
    'cdk-nag': ['MWAAAllLoggingInfo'],
  },
  resource: environment,
  check: (it) => it.scheduler.get(it.reading.either('Enabled', 'enabled')).isTrue(),
});
