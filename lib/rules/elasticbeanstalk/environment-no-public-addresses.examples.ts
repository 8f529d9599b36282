import { defineExamples } from '../../engine/rule';
import { environment, environmentInTerraform } from './example-environment';

export default defineExamples({
  fails: [
    {
      name: 'public addresses',
      cloudformation: environment({
        OptionSettings: [{ Namespace: 'aws:ec2:vpc', OptionName: 'AssociatePublicIpAddress', Value: 'true' }],
      }),
      terraform: environmentInTerraform({
        setting: [{ namespace: 'aws:ec2:vpc', name: 'AssociatePublicIpAddress', value: 'true' }],
      }),
    },
  ],
  passes: [
    {
      name: 'left out',
      cloudformation: environment(),
      terraform: environmentInTerraform(),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Public: { Type: 'String' } },
        Resources: environment({
          OptionSettings: [
            { Namespace: 'aws:ec2:vpc', OptionName: 'AssociatePublicIpAddress', Value: { Ref: 'Public' } },
          ],
        }),
      },
      terraform: {
        variable: { public: { type: 'string' } },
        resource: environmentInTerraform({
          setting: [{ namespace: 'aws:ec2:vpc', name: 'AssociatePublicIpAddress', value: '${var.public}' }],
        }),
      },
    },
  ],
});
