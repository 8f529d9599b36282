import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: cluster({ TLSEnabled: false }),
      terraform: clusterInTerraform({ tls_enabled: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: cluster({ TLSEnabled: true }),
      terraform: clusterInTerraform({ tls_enabled: true }),
    },
    {
      name: 'nothing said',
      cloudformation: cluster(),
      terraform: clusterInTerraform(),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: cluster({ TLSEnabled: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: clusterInTerraform({ tls_enabled: '${var.choice}' }),
      },
    },
  ],
});
