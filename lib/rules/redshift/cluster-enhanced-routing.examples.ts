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
      cloudformation: cluster({ DBName: 'sales', EnhancedVpcRouting: false }),
      terraform: clusterInTerraform({ enhanced_vpc_routing: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: cluster({ DBName: 'sales', EnhancedVpcRouting: true }),
      terraform: clusterInTerraform({ enhanced_vpc_routing: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: cluster({ DBName: 'sales', EnhancedVpcRouting: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: clusterInTerraform({ enhanced_vpc_routing: '${var.choice}' }),
      },
    },
  ],
});
