import { defineRule } from '../../engine/rule';
import { monitoringJob } from '../../resources/sagemaker/monitoring-job';

export default defineRule({
  title: 'Monitoring jobs are isolated from the network',
  problem: 'Containers of this job reach the network.',
  why: 'An image that was tampered with then sends out the data that it is given.',
  fix: {
    how: 'Turn network isolation on.',
    properties: { NetworkConfig: { EnableNetworkIsolation: true } },
    arguments: { network_config: { enable_network_isolation: true } },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['SageMaker.11', 'SageMaker.12'] },
  sameAs: {},
  resource: monitoringJob,
  check: (it) => it.isolated.isTrue(),
});
