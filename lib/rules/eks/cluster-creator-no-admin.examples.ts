import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: cluster({ AccessConfig: { AuthenticationMode: 'API' } }),
      terraform: clusterInTerraform({ access_config: { authentication_mode: 'API' } }),
    },
    {
      name: 'asked for',
      cloudformation: cluster({ AccessConfig: { BootstrapClusterCreatorAdminPermissions: true } }),
      terraform: clusterInTerraform({ access_config: { bootstrap_cluster_creator_admin_permissions: true } }),
    },
  ],
  passes: [
    {
      name: 'not so',
      cloudformation: cluster({
        AccessConfig: { AuthenticationMode: 'API', BootstrapClusterCreatorAdminPermissions: false },
      }),
      terraform: clusterInTerraform({
        access_config: { authentication_mode: 'API', bootstrap_cluster_creator_admin_permissions: false },
      }),
    },
  ],
});
