import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: instance({ Engine: 'postgres', AutoMinorVersionUpgrade: false }),
      terraform: instanceInTerraform({ engine: 'postgres', auto_minor_version_upgrade: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: instance({ Engine: 'postgres', AutoMinorVersionUpgrade: true }),
      terraform: instanceInTerraform({ engine: 'postgres', auto_minor_version_upgrade: true }),
    },
    {
      name: 'nothing said',
      cloudformation: instance({ Engine: 'postgres' }),
      terraform: instanceInTerraform({ engine: 'postgres' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: instance({ Engine: 'postgres', AutoMinorVersionUpgrade: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: instanceInTerraform({ engine: 'postgres', auto_minor_version_upgrade: '${var.choice}' }),
      },
    },
  ],
});
