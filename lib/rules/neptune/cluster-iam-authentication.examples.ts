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
      cloudformation: cluster({ DBSubnetGroupName: 'private', IamAuthEnabled: false }),
      terraform: clusterInTerraform({ iam_database_authentication_enabled: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: cluster({ DBSubnetGroupName: 'private', IamAuthEnabled: true }),
      terraform: clusterInTerraform({ iam_database_authentication_enabled: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: cluster({ DBSubnetGroupName: 'private', IamAuthEnabled: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: clusterInTerraform({ iam_database_authentication_enabled: '${var.choice}' }),
      },
    },
  ],
});
