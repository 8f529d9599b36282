import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: cluster({ DBName: 'sales', AllowVersionUpgrade: false }),
      terraform: clusterInTerraform({ allow_version_upgrade: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: cluster({ DBName: 'sales', AllowVersionUpgrade: true }),
      terraform: clusterInTerraform({ allow_version_upgrade: true }),
    },
    {
      name: 'nothing said',
      cloudformation: cluster({ DBName: 'sales' }),
      terraform: clusterInTerraform(),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: cluster({ DBName: 'sales', AllowVersionUpgrade: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: clusterInTerraform({ allow_version_upgrade: '${var.choice}' }),
      },
    },
  ],
});
