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
      cloudformation: cluster({ DBSubnetGroupName: 'private', CopyTagsToSnapshot: false }),
      terraform: clusterInTerraform({ copy_tags_to_snapshot: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: cluster({ DBSubnetGroupName: 'private', CopyTagsToSnapshot: true }),
      terraform: clusterInTerraform({ copy_tags_to_snapshot: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: cluster({ DBSubnetGroupName: 'private', CopyTagsToSnapshot: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: clusterInTerraform({ copy_tags_to_snapshot: '${var.choice}' }),
      },
    },
  ],
});
