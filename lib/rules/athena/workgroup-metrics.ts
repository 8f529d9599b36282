import { defineRule } from '../../engine/rule';
import { workgroup } from '../../resources/athena/workgroup';

export default defineRule({
  title: 'Athena workgroups publish metrics',
  problem: 'This workgroup publishes no metrics of its queries.',
  why: 'Without them nobody sees that somebody scans far more data than usual.',
  fix: {
    how: 'Let the workgroup publish metrics to CloudWatch.',
    properties: { WorkGroupConfiguration: { PublishCloudWatchMetricsEnabled: true } },
    arguments: { configuration: { publish_cloudwatch_metrics_enabled: true } },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['Athena.4'] },
  sameAs: {},
  resource: workgroup,
  check: (it) => it.metrics.or(true).isTrue(),
});
