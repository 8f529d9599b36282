import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: cluster({ Instances: { CoreInstanceGroup: { InstanceCount: 2 } } }),
      terraform: clusterInTerraform(),
    },
  ],
  passes: [
    {
      name: 'one named',
      cloudformation: cluster({
        Instances: { CoreInstanceGroup: { InstanceCount: 2 } },
        SecurityConfiguration: 'encrypted',
      }),
      terraform: clusterInTerraform({ security_configuration: 'encrypted' }),
    },
  ],
});
