import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'the usual name',
      cloudformation: instance({ Engine: 'postgres', MasterUsername: 'postgres' }),
      terraform: instanceInTerraform({ engine: 'postgres', username: 'postgres' }),
    },
  ],
  passes: [
    {
      name: 'a name of its own',
      cloudformation: instance({ Engine: 'postgres', MasterUsername: 'orders_owner' }),
      terraform: instanceInTerraform({ engine: 'postgres', username: 'orders_owner' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { User: { Type: 'String' } },
        Resources: instance({ Engine: 'postgres', MasterUsername: { Ref: 'User' } }),
      },
      terraform: {
        variable: { user: { type: 'string' } },
        resource: instanceInTerraform({ engine: 'postgres', username: '${var.user}' }),
      },
    },
  ],
});
