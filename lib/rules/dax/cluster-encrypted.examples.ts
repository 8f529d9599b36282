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
      cloudformation: cluster({ SSESpecification: { SSEEnabled: false } }),
      terraform: clusterInTerraform({ server_side_encryption: { enabled: false } }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: cluster({ SSESpecification: { SSEEnabled: true } }),
      terraform: clusterInTerraform({ server_side_encryption: { enabled: true } }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: cluster({ SSESpecification: { SSEEnabled: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: clusterInTerraform({ server_side_encryption: { enabled: '${var.choice}' } }),
      },
    },
  ],
});
