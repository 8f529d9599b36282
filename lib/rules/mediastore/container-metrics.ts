import { defineRule } from '../../engine/rule';
import { container } from '../../resources/mediastore/container';
import { onlyIn } from '../../resources/only-in';

export default defineRule({
  title: 'MediaStore containers send metrics',
  problem: 'This container sends no metrics.',
  why: 'Unusual use of it is not noticed.',
  fix: {
    how: 'Enable container-level metrics.',
    properties: {
      MetricPolicy: {
        ContainerLevelMetrics: 'ENABLED',
      },
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    'cdk-nag': ['MediaStoreCloudWatchMetricPolicy'],
  },
  resource: onlyIn('cloudformation', container),
  check: (it) => it.metrics.is('ENABLED'),
});
