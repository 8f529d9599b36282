import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'a password in the template',
      cloudformation: instance({ Engine: 'postgres', MasterUserPassword: 'correct-horse-battery' }),
      terraform: instanceInTerraform({ engine: 'postgres', password: 'correct-horse-battery' }),
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Password: { Type: 'String' } },
        Resources: instance({ Engine: 'postgres', MasterUserPassword: { Ref: 'Password' } }),
      },
    },
    {
      name: 'a hidden parameter with a default',
      cloudformation: {
        Parameters: { Password: { Type: 'String', NoEcho: true, Default: 'correct-horse-battery' } },
        Resources: instance({ Engine: 'postgres', MasterUserPassword: { Ref: 'Password' } }),
      },
    },
    {
      name: 'a parameter that is shown, whose default is empty',
      cloudformation: {
        Parameters: { Password: { Type: 'String', Default: '' } },
        Resources: instance({ MasterUserPassword: { Ref: 'Password' } }),
      },
    },
    {
      name: 'a password that Terraform only writes, in the code all the same',
      terraform: instanceInTerraform({
        engine: 'postgres',
        password_wo: 'correct-horse-battery',
        password_wo_version: 1,
      }),
    },
  ],
  passes: [
    {
      name: 'a password that RDS manages',
      cloudformation: instance({ Engine: 'postgres', ManageMasterUserPassword: true }),
      terraform: instanceInTerraform({ engine: 'postgres', manage_master_user_password: true }),
    },
    {
      name: 'a secret',
      cloudformation: instance({
        Engine: 'postgres',
        MasterUserPassword: '{{resolve:secretsmanager:orders/db:SecretString:password}}',
      }),
    },
    {
      name: 'a hidden parameter',
      cloudformation: {
        Parameters: { Password: { Type: 'String', NoEcho: true } },
        Resources: instance({ Engine: 'postgres', MasterUserPassword: { Ref: 'Password' } }),
      },
    },
  ],
});
