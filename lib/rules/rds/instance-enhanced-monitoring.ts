import { defineRule } from '../../engine/rule';
import { anyInstance } from '../../resources/rds/instance';

export default defineRule({
  title: 'RDS instances report on their operating system',
  problem: 'This instance does not report what its operating system does.',
  why: 'Processes and load inside the machine show attacks that the database’s own metrics do not.',
  fix: {
    how: 'Set a monitoring interval and a role for it.',
    cdk: 'monitoringInterval: Duration.seconds(60)',
    properties: { MonitoringInterval: 60 },
    arguments: { monitoring_interval: 60 },
    placeholders: true,
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['RDS.6'] },
  sameAs: {
    checkov: ['CKV_AWS_118'],
    guard: ['RDS_ENHANCED_MONITORING_ENABLED'],
    'cdk-nag': ['RDSEnhancedMonitoringEnabled'],
  },
  resource: anyInstance,
  check: (it) => it.monitoringInterval.atLeast(1),
});
