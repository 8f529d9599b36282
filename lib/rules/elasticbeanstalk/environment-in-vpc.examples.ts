import { defineExamples } from '../../engine/rule';
import { environment, environmentInTerraform } from './example-environment';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: environment(),
      terraform: environmentInTerraform(),
    },
  ],
  passes: [
    {
      name: 'on',
      cloudformation: environment({
        OptionSettings: [{ Namespace: 'aws:ec2:vpc', OptionName: 'VPCId', Value: 'vpc-1' }],
      }),
      terraform: environmentInTerraform({ setting: [{ namespace: 'aws:ec2:vpc', name: 'VPCId', value: 'vpc-1' }] }),
    },
  ],
});
