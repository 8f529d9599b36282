import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: cluster({ DBName: 'sales', MasterUserPassword: 'Correct-horse-battery-1' }),
      terraform: clusterInTerraform({ master_password: 'Correct-horse-battery-1' }),
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Password: { Type: 'String' } },
        Resources: cluster({ DBName: 'sales', MasterUserPassword: { Ref: 'Password' } }),
      },
    },
    {
      name: 'a password that Terraform only writes, in the code all the same',
      terraform: clusterInTerraform({ master_password_wo: 'Correct-horse-battery-1', master_password_wo_version: 1 }),
    },
  ],
  passes: [
    {
      name: 'a secret',
      cloudformation: cluster({
        DBName: 'sales',
        MasterUserPassword: '{{resolve:secretsmanager:app:SecretString:password}}',
      }),
    },
    {
      name: 'a hidden parameter',
      cloudformation: {
        Parameters: { Password: { Type: 'String', NoEcho: true } },
        Resources: cluster({ DBName: 'sales', MasterUserPassword: { Ref: 'Password' } }),
      },
    },
    {
      name: 'nothing in the configuration',
      terraform: clusterInTerraform({ manage_master_password: true }),
    },
  ],
});
