import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/neptune/cluster';

export default defineRule({
  title: 'Neptune clusters export their audit log',
  problem: 'This cluster does not send its audit log to CloudWatch.',
  why: 'After a leak the audit log says who asked for what.',
  fix: {
    how: 'Export the audit log.',
    properties: { EnableCloudwatchLogsExports: ['audit'] },
    arguments: { enable_cloudwatch_logs_exports: ['audit'] },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['Neptune.2'] },
  sameAs: {
    terrascan: ['AC_AWS_0494'],
    checkov: ['CKV_AWS_101'],
    trivy: ['AWS-0075'],
    kics: ['neptune_logging_disabled'],
  },
  resource: cluster,
  check: (it) => it.logs.some((log) => log.is('audit')),
});
