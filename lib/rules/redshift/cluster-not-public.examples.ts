import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'a public cluster',
      cloudformation: cluster({ DBName: 'sales', PubliclyAccessible: true }),
      terraform: clusterInTerraform({ publicly_accessible: true }),
    },
  ],
  passes: [
    {
      name: 'a private cluster',
      cloudformation: cluster({ DBName: 'sales', PubliclyAccessible: false }),
      terraform: clusterInTerraform({ publicly_accessible: false }),
    },
    {
      name: 'nothing said',
      cloudformation: cluster({ DBName: 'sales' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: cluster({ DBName: 'sales', PubliclyAccessible: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: clusterInTerraform({ publicly_accessible: '${var.choice}' }),
      },
    },
    {
      name: 'left to the version of the Terraform provider',
      terraform: clusterInTerraform(),
    },
  ],
});
