import { defineRule } from '../../engine/rule';
import { dataQualityJob } from '../../resources/sagemaker/data-quality-job';

export default defineRule({
  title: 'Data quality jobs encrypt traffic between their containers',
  problem: 'Containers of this job talk to each other in clear text.',
  why: 'Whoever can listen on that network reads the data.',
  fix: {
    how: 'Enable encryption of traffic between containers.',
    properties: {
      NetworkConfig: {
        EnableInterContainerTrafficEncryption: true,
      },
    },
    arguments: {
      network_config: {
        enable_inter_container_traffic_encryption: true,
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_369'],
  },
  resource: dataQualityJob,
  check: (it) => it.trafficEncrypted.is(true),
});
