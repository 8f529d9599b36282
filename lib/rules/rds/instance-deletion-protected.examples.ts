import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: instance({ Engine: 'postgres' }),
      terraform: instanceInTerraform({ engine: 'postgres' }),
    },
    {
      name: 'turned off',
      cloudformation: instance({ Engine: 'postgres', DeletionProtection: false }),
      terraform: instanceInTerraform({ engine: 'postgres', deletion_protection: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: instance({ Engine: 'postgres', DeletionProtection: true }),
      terraform: instanceInTerraform({ engine: 'postgres', deletion_protection: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: instance({ Engine: 'postgres', DeletionProtection: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: instanceInTerraform({ engine: 'postgres', deletion_protection: '${var.choice}' }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'a member of a cluster',
      cloudformation: instance({ Engine: 'aurora-postgresql', DBClusterIdentifier: 'orders' }),
    },
  ],
});
