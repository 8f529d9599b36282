import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

const NETWORK = { subnet_ids: ['subnet-1', 'subnet-2'] };

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: cluster({ AccessConfig: { AuthenticationMode: 'API' } }),
      terraform: clusterInTerraform({ vpc_config: NETWORK, access_config: { authentication_mode: 'API' } }),
    },
    {
      name: 'asked for',
      cloudformation: cluster({ AccessConfig: { BootstrapClusterCreatorAdminPermissions: true } }),
      terraform: clusterInTerraform({
        vpc_config: NETWORK,
        access_config: { bootstrap_cluster_creator_admin_permissions: true },
      }),
    },
  ],
  passes: [
    {
      name: 'not so',
      cloudformation: cluster({
        AccessConfig: { AuthenticationMode: 'API', BootstrapClusterCreatorAdminPermissions: false },
      }),
      terraform: clusterInTerraform({
        vpc_config: NETWORK,
        access_config: { authentication_mode: 'API', bootstrap_cluster_creator_admin_permissions: false },
      }),
    },
  ],
});
