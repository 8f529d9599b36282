import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'a config map',
      cloudformation: cluster({
        ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] },
        AccessConfig: { AuthenticationMode: 'CONFIG_MAP' },
      }),
      terraform: clusterInTerraform({
        vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] },
        access_config: { authentication_mode: 'CONFIG_MAP' },
      }),
    },
    {
      name: 'left out, which is a config map',
      cloudformation: cluster({ ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] } }),
      terraform: clusterInTerraform({ vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] } }),
    },
    {
      name: 'access entries beside a config map, which still counts',
      cloudformation: cluster({
        ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] },
        AccessConfig: { AuthenticationMode: 'API_AND_CONFIG_MAP' },
      }),
      terraform: clusterInTerraform({
        vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] },
        access_config: { authentication_mode: 'API_AND_CONFIG_MAP' },
      }),
    },
  ],
  passes: [
    {
      name: 'access entries',
      cloudformation: cluster({
        ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] },
        AccessConfig: { AuthenticationMode: 'API' },
      }),
      terraform: clusterInTerraform({
        vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] },
        access_config: [{ authentication_mode: 'API' }],
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Mode: { Type: 'String' } },
        Resources: cluster({
          ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] },
          AccessConfig: { AuthenticationMode: { Ref: 'Mode' } },
        }),
      },
      terraform: {
        variable: { mode: { type: 'string' } },
        resource: clusterInTerraform({
          vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] },
          access_config: { authentication_mode: '${var.mode}' },
        }),
      },
    },
  ],
});
