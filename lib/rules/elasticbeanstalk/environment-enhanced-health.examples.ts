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
          { Namespace: 'aws:elasticbeanstalk:healthreporting:system', OptionName: 'SystemType', Value: 'basic' },
        ],
      }),
      terraform: environmentInTerraform({
        setting: [{ namespace: 'aws:elasticbeanstalk:healthreporting:system', name: 'SystemType', value: 'basic' }],
      }),
    },
  ],
  passes: [
    {
      name: 'on',
      cloudformation: environment({
        OptionSettings: [
          { Namespace: 'aws:elasticbeanstalk:healthreporting:system', OptionName: 'SystemType', Value: 'enhanced' },
        ],
      }),
      terraform: environmentInTerraform({
        setting: [{ namespace: 'aws:elasticbeanstalk:healthreporting:system', name: 'SystemType', value: 'enhanced' }],
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
              Namespace: 'aws:elasticbeanstalk:healthreporting:system',
              OptionName: 'SystemType',
              Value: { Ref: 'Choice' },
            },
          ],
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: environmentInTerraform({
          setting: [
            { namespace: 'aws:elasticbeanstalk:healthreporting:system', name: 'SystemType', value: '${var.choice}' },
          ],
        }),
      },
    },
  ],
});
