import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: cluster(),
      terraform: clusterInTerraform(),
    },
    {
      name: 'turned off',
      cloudformation: cluster({ ClusterEndpointEncryptionType: 'NONE' }),
      terraform: clusterInTerraform({ cluster_endpoint_encryption_type: 'NONE' }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: cluster({ ClusterEndpointEncryptionType: 'TLS' }),
      terraform: clusterInTerraform({ cluster_endpoint_encryption_type: 'TLS' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: cluster({ ClusterEndpointEncryptionType: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: clusterInTerraform({ cluster_endpoint_encryption_type: '${var.choice}' }),
      },
    },
  ],
});
