import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: cluster({ ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] } }),
      terraform: clusterInTerraform({ vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] } }),
    },
  ],
  passes: [
    {
      name: 'protected',
      cloudformation: cluster({
        ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] },
        DeletionProtection: true,
      }),
      terraform: clusterInTerraform({
        vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] },
        deletion_protection: true,
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Protected: { Type: 'String' } },
        Resources: cluster({
          ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] },
          DeletionProtection: { Ref: 'Protected' },
        }),
      },
      terraform: {
        variable: { protected: { type: 'string' } },
        resource: clusterInTerraform({
          vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] },
          deletion_protection: '${var.protected}',
        }),
      },
    },
  ],
});
