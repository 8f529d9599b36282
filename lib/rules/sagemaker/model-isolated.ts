import { defineRule } from '../../engine/rule';
import { model } from '../../resources/sagemaker/model';

export default defineRule({
  title: 'SageMaker models have no way to the network',
  problem: 'The container of this model can reach the network.',
  why: 'A model or a library in its container can carry data out.',
  fix: {
    how: 'Enable network isolation.',
    properties: {
      EnableNetworkIsolation: true,
    },
    arguments: {
      enable_network_isolation: true,
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {
    fsbp: ['SageMaker.5'],
  },
  sameAs: {
    checkov: ['CKV_AWS_370'],
  },
  resource: model,
  check: (it) => it.isolated.is(true),
});
