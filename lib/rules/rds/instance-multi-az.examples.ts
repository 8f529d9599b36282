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
      cloudformation: instance({ Engine: 'postgres', MultiAZ: false }),
      terraform: instanceInTerraform({ engine: 'postgres', multi_az: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: instance({ Engine: 'postgres', MultiAZ: true }),
      terraform: instanceInTerraform({ engine: 'postgres', multi_az: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: instance({ Engine: 'postgres', MultiAZ: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: instanceInTerraform({ engine: 'postgres', multi_az: '${var.choice}' }),
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
