import { defineExamples } from '../../engine/rule';
import { replicationGroup, replicationGroupInTerraform } from './example-replication-group';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: replicationGroup({ AuthToken: 'Correct-horse-battery-1' }),
      terraform: replicationGroupInTerraform({ auth_token: 'Correct-horse-battery-1' }),
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Password: { Type: 'String' } },
        Resources: replicationGroup({ AuthToken: { Ref: 'Password' } }),
      },
    },
  ],
  passes: [
    {
      name: 'a secret',
      cloudformation: replicationGroup({ AuthToken: '{{resolve:secretsmanager:app:SecretString:password}}' }),
    },
    {
      name: 'a hidden parameter',
      cloudformation: {
        Parameters: { Password: { Type: 'String', NoEcho: true } },
        Resources: replicationGroup({ AuthToken: { Ref: 'Password' } }),
      },
    },
    {
      name: 'a generated password',
      terraform: {
        ...replicationGroupInTerraform({ auth_token: '${random_password.app.result}' }),
        random_password: { app: { length: 32 } },
      },
    },
  ],
});
