import { defineExamples } from '../../engine/rule';
import { stateMachine, stateMachineInTerraform } from './example-state-machine';

export default defineExamples({
  fails: [
    {
      name: 'errors alone',
      cloudformation: stateMachine({ LoggingConfiguration: { Level: 'ERROR' } }),
      terraform: stateMachineInTerraform({ logging_configuration: { level: 'ERROR' } }),
    },
    {
      name: 'left out',
      cloudformation: stateMachine(),
      terraform: stateMachineInTerraform(),
    },
  ],
  passes: [
    {
      name: 'everything',
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
