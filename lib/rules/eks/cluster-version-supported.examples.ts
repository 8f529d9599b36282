import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'an old version',
      cloudformation: cluster({ ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] }, Version: '1.27' }),
      terraform: clusterInTerraform({ vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] }, version: '1.27' }),
    },
  ],
  passes: [
    {
      name: 'a supported version',
      cloudformation: cluster({ ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] }, Version: '1.34' }),
      terraform: clusterInTerraform({ vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] }, version: '1.34' }),
    },
    {
      name: 'the newest at creation',
      cloudformation: cluster({ ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] } }),
      terraform: clusterInTerraform({ vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] } }),
    },
  ],
  unknown: [
    {
      name: 'version decided at deployment',
      cloudformation: {
        Parameters: { Kubernetes: { Type: 'String' } },
        Resources: cluster({
          ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] },
          Version: { Ref: 'Kubernetes' },
        }),
      },
      terraform: {
        variable: { kubernetes: { type: 'string' } },
        resource: clusterInTerraform({
          vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] },
          version: '${var.kubernetes}',
        }),
      },
    },
  ],
});
