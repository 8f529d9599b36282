import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { environment } from '../../resources/mwaa/environment';

export default defineRule({
  title: 'Airflow environments log at level INFO or finer',
  problem: 'A log of this environment leaves out ordinary events.',
  why: 'What an attacker does usually succeeds; it shows in the events that are not errors.',
  fix: {
    how: 'Set the level to INFO.',
    properties: { LoggingConfiguration: { WorkerLogs: { LogLevel: 'INFO' } } },
    arguments: { logging_configuration: { worker_logs: { log_level: 'INFO' } } },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    'cdk-nag': ['MWAAAllLoggingInfo'],
  },
  resource: environment,
  check: (it) => {
    const level = it.reading.either('LogLevel', 'log_level');
    return all(
      ...[it.scheduler, it.worker, it.webserver, it.dag, it.task].map((log) =>
        log.get(level).or('INFO').is('INFO', 'DEBUG'),
      ),
    );
  },
});
