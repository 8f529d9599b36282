import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: cluster({ DBSubnetGroupName: 'private', MasterUserPassword: 'Correct-horse-battery-1' }),
      terraform: clusterInTerraform({ master_password: 'Correct-horse-battery-1' }),
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Password: { Type: 'String' } },
        Resources: cluster({ DBSubnetGroupName: 'private', MasterUserPassword: { Ref: 'Password' } }),
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
        DBSubnetGroupName: 'private',
        MasterUserPassword: '{{resolve:secretsmanager:app:SecretString:password}}',
      }),
    },
    {
      name: 'a hidden parameter',
      cloudformation: {
        Parameters: { Password: { Type: 'String', NoEcho: true } },
        Resources: cluster({ DBSubnetGroupName: 'private', MasterUserPassword: { Ref: 'Password' } }),
      },
    },
    {
      name: 'a generated password',
      terraform: {
        ...clusterInTerraform({ master_password: '${random_password.app.result}' }),
        random_password: { app: { length: 32 } },
      },
    },
  ],
});
