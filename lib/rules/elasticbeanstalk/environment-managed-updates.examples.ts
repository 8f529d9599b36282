import { defineExamples } from '../../engine/rule';
import { environment, environmentInTerraform } from './example-environment';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: environment(),
      terraform: environmentInTerraform(),
    },
    {
      name: 'off',
      cloudformation: environment({
        OptionSettings: [
          { Namespace: 'aws:elasticbeanstalk:managedactions', OptionName: 'ManagedActionsEnabled', Value: 'false' },
        ],
      }),
      terraform: environmentInTerraform({
        setting: [{ namespace: 'aws:elasticbeanstalk:managedactions', name: 'ManagedActionsEnabled', value: 'false' }],
      }),
    },
  ],
  passes: [
    {
      name: 'on',
      cloudformation: environment({
        OptionSettings: [
          { Namespace: 'aws:elasticbeanstalk:managedactions', OptionName: 'ManagedActionsEnabled', Value: 'true' },
        ],
      }),
      terraform: environmentInTerraform({
        setting: [{ namespace: 'aws:elasticbeanstalk:managedactions', name: 'ManagedActionsEnabled', value: 'true' }],
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: environment({
          OptionSettings: [
            {
              Namespace: 'aws:elasticbeanstalk:managedactions',
              OptionName: 'ManagedActionsEnabled',
              Value: { Ref: 'Choice' },
            },
          ],
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: environmentInTerraform({
          setting: [
            { namespace: 'aws:elasticbeanstalk:managedactions', name: 'ManagedActionsEnabled', value: '${var.choice}' },
          ],
        }),
      },
    },
  ],
});
