import { defineExamples } from '../../engine/rule';
import { stateMachine, stateMachineInTerraform } from './example-state-machine';

export default defineExamples({
  fails: [
    {
      name: 'off',
      cloudformation: stateMachine({ LoggingConfiguration: { IncludeExecutionData: false } }),
      terraform: stateMachineInTerraform({ logging_configuration: { include_execution_data: false } }),
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
      cloudformation: stateMachine({ LoggingConfiguration: { IncludeExecutionData: true } }),
      terraform: stateMachineInTerraform({ logging_configuration: { include_execution_data: true } }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: stateMachine({ LoggingConfiguration: { IncludeExecutionData: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: stateMachineInTerraform({ logging_configuration: { include_execution_data: '${var.choice}' } }),
      },
    },
  ],
});
