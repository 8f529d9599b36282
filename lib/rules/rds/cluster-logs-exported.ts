import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/rds/cluster';

export default defineRule({
  title: 'RDS clusters export their logs',
  problem: 'This cluster exports no log to CloudWatch.',
  why: 'Its logs then live on the database’s own disk, are gone with it, and nobody is told of failed logins.',
  fix: {
    how: 'Export the logs of the engine to CloudWatch.',
    cdk: "cloudwatchLogsExports: ['postgresql']",
    properties: { EnableCloudwatchLogsExports: ['postgresql'] },
    arguments: { enabled_cloudwatch_logs_exports: ['postgresql'] },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['RDS.37'] },
  unseen: { 'RDS.37': 'whether it is the log of PostgreSQL that is exported' },
  sameAs: { checkov: ['CKV_AWS_324'], 'cdk-nag': ['RDSLoggingEnabled'] },
  resource: cluster,
  check: (it) => it.logs.isSet(),
});
