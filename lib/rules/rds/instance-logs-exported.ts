import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { instance } from '../../resources/rds/instance';
import { logsOf } from '../../resources/rds/logs';

export default defineRule({
  title: 'RDS instances export their logs',
  problem: 'This instance exports no log to CloudWatch.',
  why: 'Its logs then live on the database’s own disk, are gone with it, and nobody is told of failed logins.',
  fix: {
    how: 'Export the logs of the engine to CloudWatch.',
    cdk: "cloudwatchLogsExports: ['postgresql', 'upgrade']",
    properties: { EnableCloudwatchLogsExports: ['postgresql', 'upgrade'] },
    arguments: { enabled_cloudwatch_logs_exports: ['postgresql', 'upgrade'] },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['RDS.9', 'RDS.36', 'RDS.40', 'RDS.42'] },
  sameAs: {
    terrascan: ['AC_AWS_0454'],
    checkov: ['CKV_AWS_129'],
    kics: ['rds_without_logging'],
    guard: ['RDS_INSTANCE_LOGGING_ENABLED'],
    'cdk-nag': ['RDSLoggingEnabled'],
  },
  resource: instance,
  check: (it) =>
    all(it.logs.isSet(), ...(logsOf(it.engine.text) ?? []).map((name) => it.logs.some((log) => log.is(name)))),
});
