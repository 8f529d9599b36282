import { defineRule } from '../../engine/rule';
import { environment } from '../../resources/mwaa/environment';

export default defineRule({
  title: 'Airflow environments keep their DAG processing logs',
  problem: 'This environment does not keep its DAG processing logs.',
  why: 'Without logs nobody can tell what ran, and who started it.',
  fix: {
    how: 'Enable the log, at level INFO.',
    properties: {
      LoggingConfiguration: {
        DagProcessingLogs: {
          Enabled: true,
          LogLevel: 'INFO',
        },
      },
    },
    arguments: {
      logging_configuration: {
        dag_processing_logs: {
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
  check: (it) => it.dag.get(it.reading.either('Enabled', 'enabled')).isTrue(),
});
