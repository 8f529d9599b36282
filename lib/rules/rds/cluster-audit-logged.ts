import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { cluster } from '../../resources/rds/cluster';

export default defineRule({
  title: 'Aurora MySQL clusters export their audit log',
  problem: 'This cluster does not export its audit log to CloudWatch.',
  why: 'The audit log says who ran which statement; without it a breach cannot be reconstructed.',
  fix: {
    how: 'Turn auditing on in the parameter group and export the audit log.',
    cdk: "cloudwatchLogsExports: ['audit']",
    properties: { EnableCloudwatchLogsExports: ['audit', 'error', 'general', 'slowquery'] },
    arguments: { enabled_cloudwatch_logs_exports: ['audit', 'error', 'general', 'slowquery'] },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['RDS.34'] },
  sameAs: { checkov: ['CKV_AWS_325'], 'cdk-nag': ['AuroraMySQLLogging'] },
  resource: cluster,
  check: (it) => when(it.engine.is('aurora', 'aurora-mysql'), () => it.logs.some((log) => log.is('audit'))),
});
