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
          { Namespace: 'aws:elasticbeanstalk:hostmanager', OptionName: 'LogPublicationControl', Value: 'false' },
        ],
      }),
      terraform: environmentInTerraform({
        setting: [{ namespace: 'aws:elasticbeanstalk:hostmanager', name: 'LogPublicationControl', value: 'false' }],
      }),
    },
  ],
  passes: [
    {
      name: 'on',
      cloudformation: environment({
        OptionSettings: [
          { Namespace: 'aws:elasticbeanstalk:hostmanager', OptionName: 'LogPublicationControl', Value: 'true' },
        ],
      }),
      terraform: environmentInTerraform({
        setting: [{ namespace: 'aws:elasticbeanstalk:hostmanager', name: 'LogPublicationControl', value: 'true' }],
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
              Namespace: 'aws:elasticbeanstalk:hostmanager',
              OptionName: 'LogPublicationControl',
              Value: { Ref: 'Choice' },
            },
          ],
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: environmentInTerraform({
          setting: [
            { namespace: 'aws:elasticbeanstalk:hostmanager', name: 'LogPublicationControl', value: '${var.choice}' },
          ],
        }),
      },
    },
  ],
});
