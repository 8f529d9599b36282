import { defineRule } from '../../engine/rule';
import { monitoringJob } from '../../resources/sagemaker/monitoring-job';

export default defineRule({
  title: 'Monitoring jobs encrypt traffic between their machines',
  problem: 'Data crosses the network unencrypted between the machines of this job.',
  why: 'Whoever can listen on the network reads the data.',
  fix: {
    how: 'Turn encryption of traffic between containers on.',
    properties: { NetworkConfig: { EnableInterContainerTrafficEncryption: true } },
    arguments: { network_config: { enable_inter_container_traffic_encryption: true } },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['SageMaker.9', 'SageMaker.10', 'SageMaker.13', 'SageMaker.15'] },
  sameAs: { checkov: ['CKV_AWS_369'] },
  resource: monitoringJob,
  check: (it) => it.trafficEncrypted.isTrue(),
});
