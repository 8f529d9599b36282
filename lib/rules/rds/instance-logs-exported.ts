import { defineRule } from '../../engine/rule';
import { instance } from '../../resources/rds/instance';

export default defineRule({
  title: 'RDS instances export their logs',
  problem: 'This instance exports no log to CloudWatch.',
  why: 'Its logs then live on the database’s own disk, are gone with it, and nobody is told of failed logins.',
  fix: {
    how: 'Export the logs of the engine to CloudWatch.',
    cdk: "cloudwatchLogsExports: ['postgresql', 'upgrade']",
    properties: { EnableCloudwatchLogsExports: ['postgresql'] },
    arguments: { enabled_cloudwatch_logs_exports: ['postgresql'] },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { fsbp: ['RDS.9'] },
  sameAs: {
    checkov: ['CKV_AWS_129'],
    kics: ['rds_without_logging'],
    guard: ['RDS_INSTANCE_LOGGING_ENABLED'],
    'cdk-nag': ['RDSLoggingEnabled'],
  },
  resource: instance,
  check: (it) => it.logs.isSet(),
});
