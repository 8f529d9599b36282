import { defineRule } from '../../engine/rule';
import { model } from '../../resources/sagemaker/model';

export default defineRule({
  title: 'Models are isolated from the network',
  problem: 'The containers of this model can make connections of their own.',
  why: 'Code in a model, yours or someone else’s, can then send data out.',
  fix: {
    how: 'Turn network isolation on.',
    properties: { EnableNetworkIsolation: true },
    arguments: { enable_network_isolation: true },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['SageMaker.5'] },
  sameAs: { checkov: ['CKV_AWS_370'] },
  resource: model,
  check: (it) => it.isolated.isTrue(),
});
