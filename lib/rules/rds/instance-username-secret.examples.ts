import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'a name in the template',
      cloudformation: instance({ Engine: 'postgres', MasterUsername: 'orders_owner' }),
      terraform: instanceInTerraform({ engine: 'postgres', username: 'orders_owner' }),
    },
  ],
  passes: [
    {
      name: 'a secret',
      cloudformation: instance({
        Engine: 'postgres',
        MasterUsername: '{{resolve:secretsmanager:orders/db:SecretString:username}}',
      }),
    },
    {
      name: 'a restored database',
      cloudformation: instance({ Engine: 'postgres', DBSnapshotIdentifier: 'before' }),
      terraform: instanceInTerraform({ engine: 'postgres', snapshot_identifier: 'before' }),
    },
  ],
});
