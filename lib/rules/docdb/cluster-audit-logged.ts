import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/docdb/cluster';

export default defineRule({
  title: 'DocumentDB clusters export their audit log',
  problem: 'This cluster does not send its audit log to CloudWatch.',
  why: 'After a leak the audit log says who logged in and what they read or changed.',
  fix: {
    how: 'Export the audit log, and turn auditing on in the parameter group.',
    cdk: { exportAuditLogsToCloudWatch: true },
    properties: { EnableCloudwatchLogsExports: ['audit'] },
    arguments: { enabled_cloudwatch_logs_exports: ['audit'] },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['DocumentDB.4'] },
  sameAs: { trivy: ['AWS-0020'], kics: ['docdb_logging_disabled'], 'cdk-nag': ['DocumentDBClusterLogExports'] },
  resource: cluster,
  check: (it) => it.logs.some((log) => log.is('audit')),
});
