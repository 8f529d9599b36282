import { defineExamples } from '../../engine/rule';
import { stateMachine, stateMachineInTerraform } from './example-state-machine';

export default defineExamples({
  fails: [
    {
      name: 'off',
      cloudformation: stateMachine({ TracingConfiguration: { Enabled: false } }),
      terraform: stateMachineInTerraform({ tracing_configuration: { enabled: false } }),
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
      cloudformation: stateMachine({ TracingConfiguration: { Enabled: true } }),
      terraform: stateMachineInTerraform({ tracing_configuration: { enabled: true } }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: stateMachine({ TracingConfiguration: { Enabled: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: stateMachineInTerraform({ tracing_configuration: { enabled: '${var.choice}' } }),
      },
    },
  ],
});
