import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/docdb/cluster';

export default defineRule({
  title: 'DocumentDB clusters export a log',
  problem: 'This cluster sends no log to CloudWatch at all.',
  why: 'Nobody can tell what happened in it, or be told while it happens.',
  fix: {
    how: 'Export the audit log, the profiler’s log or both.',
    cdk: { exportProfilerLogsToCloudWatch: true },
    properties: { EnableCloudwatchLogsExports: ['audit', 'profiler'] },
    arguments: { enabled_cloudwatch_logs_exports: ['audit', 'profiler'] },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { terrascan: ['AC_AWS_0456'], checkov: ['CKV_AWS_85'] },
  implies: ['docdb/cluster-audit-logged', 'docdb/cluster-profiled'],
  resource: cluster,
  check: (it) => it.logs.isSet(),
});
