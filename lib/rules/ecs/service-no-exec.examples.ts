import { defineExamples } from '../../engine/rule';
import { service, serviceInTerraform } from './example-service';

export default defineExamples({
  fails: [
    {
      name: 'shells offered',
      cloudformation: service({ EnableExecuteCommand: true }),
      terraform: serviceInTerraform({ enable_execute_command: true }),
    },
  ],
  passes: [
    {
      name: 'no shells',
      cloudformation: service(),
      terraform: serviceInTerraform(),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Shells: { Type: 'String' } },
        Resources: service({ EnableExecuteCommand: { Ref: 'Shells' } }),
      },
      terraform: {
        variable: { shells: { type: 'string' } },
        resource: serviceInTerraform({ enable_execute_command: '${var.shells}' }),
      },
    },
  ],
});
