import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'the usual name',
      cloudformation: cluster({ DBName: 'sales', MasterUsername: 'awsuser' }),
      terraform: clusterInTerraform({ master_username: 'awsuser' }),
    },
  ],
  passes: [
    {
      name: 'a name of its own',
      cloudformation: cluster({ DBName: 'sales', MasterUsername: 'sales_owner' }),
      terraform: clusterInTerraform({ master_username: 'sales_owner' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { User: { Type: 'String' } },
        Resources: cluster({ DBName: 'sales', MasterUsername: { Ref: 'User' } }),
      },
      terraform: {
        variable: { user: { type: 'string' } },
        resource: clusterInTerraform({ master_username: '${var.user}' }),
      },
    },
  ],
});
