import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/docdb/cluster';

export default defineRule({
  title: 'DocumentDB clusters export the profiler’s log',
  problem: 'This cluster does not send the profiler’s log to CloudWatch.',
  why: 'It shows slow and unusual operations, such as whole collections being read out.',
  fix: {
    how: 'Export the profiler’s log, and turn the profiler on in the parameter group.',
    cdk: { exportProfilerLogsToCloudWatch: true },
    properties: { EnableCloudwatchLogsExports: ['audit', 'profiler'] },
    arguments: { enabled_cloudwatch_logs_exports: ['audit', 'profiler'] },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { kics: ['docdb_logging_disabled'] },
  resource: cluster,
  check: (it) => it.logs.some((log) => log.is('profiler')),
});
