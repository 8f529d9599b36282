import { defineRule } from '../../engine/rule';
import { domain } from '../../resources/sagemaker/domain';

export default defineRule({
  title: 'Apps of SageMaker domains reach the network through the VPC only',
  problem: 'Apps of this domain have an open way to the internet.',
  why: 'Notebooks work on data that must not leave; a VPC bounds where it can go.',
  fix: {
    how: 'Set network access to VpcOnly.',
    properties: {
      AppNetworkAccessType: 'VpcOnly',
    },
    arguments: {
      app_network_access_type: 'VpcOnly',
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},

  resource: domain,
  check: (it) => it.networkAccess.is('VpcOnly'),
});
