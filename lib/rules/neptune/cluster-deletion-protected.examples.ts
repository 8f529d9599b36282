import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: cluster({ DBSubnetGroupName: 'private' }),
      terraform: clusterInTerraform(),
    },
    {
      name: 'turned off',
      cloudformation: cluster({ DBSubnetGroupName: 'private', DeletionProtection: false }),
      terraform: clusterInTerraform({ deletion_protection: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: cluster({ DBSubnetGroupName: 'private', DeletionProtection: true }),
      terraform: clusterInTerraform({ deletion_protection: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: cluster({ DBSubnetGroupName: 'private', DeletionProtection: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: clusterInTerraform({ deletion_protection: '${var.choice}' }),
      },
    },
  ],
});
