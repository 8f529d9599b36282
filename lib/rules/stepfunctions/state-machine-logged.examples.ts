import { defineExamples } from '../../engine/rule';
import { stateMachine, stateMachineInTerraform } from './example-state-machine';

export default defineExamples({
  fails: [
    {
      name: 'off',
      cloudformation: stateMachine({ LoggingConfiguration: { Level: 'OFF' } }),
      terraform: stateMachineInTerraform({ logging_configuration: { level: 'OFF' } }),
    },
    {
      name: 'left out',
      cloudformation: stateMachine(),
      terraform: stateMachineInTerraform(),
    },
  ],
  passes: [
    {
      name: 'on',
      cloudformation: stateMachine({ LoggingConfiguration: { Level: 'ALL' } }),
      terraform: stateMachineInTerraform({ logging_configuration: { level: 'ALL' } }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: stateMachine({ LoggingConfiguration: { Level: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: stateMachineInTerraform({ logging_configuration: { level: '${var.choice}' } }),
      },
    },
  ],
});
