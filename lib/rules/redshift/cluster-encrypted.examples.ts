import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: cluster({ DBName: 'sales' }),
      terraform: clusterInTerraform(),
    },
    {
      name: 'turned off',
      cloudformation: cluster({ DBName: 'sales', Encrypted: false }),
      terraform: clusterInTerraform({ encrypted: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: cluster({ DBName: 'sales', Encrypted: true }),
      terraform: clusterInTerraform({ encrypted: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: cluster({ DBName: 'sales', Encrypted: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: clusterInTerraform({ encrypted: '${var.choice}' }),
      },
    },
  ],
});
