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
      cloudformation: cluster({ DBName: 'sales', MultiAZ: false }),
      terraform: clusterInTerraform({ multi_az: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: cluster({ DBName: 'sales', MultiAZ: true }),
      terraform: clusterInTerraform({ multi_az: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: cluster({ DBName: 'sales', MultiAZ: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: clusterInTerraform({ multi_az: '${var.choice}' }),
      },
    },
  ],
});
