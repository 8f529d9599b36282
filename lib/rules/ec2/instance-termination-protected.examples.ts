import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'not protected',
      cloudformation: { Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1' } } },
      terraform: { aws_instance: { main: { ami: 'ami-1' } } },
    },
  ],
  passes: [
    {
      name: 'protected',
      cloudformation: {
        Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1', DisableApiTermination: true } },
      },
      terraform: { aws_instance: { main: { ami: 'ami-1', disable_api_termination: true } } },
    },
  ],
  notApplicable: [
    {
      name: 'a launch template',
      cloudformation: { Main: { Type: 'AWS::EC2::LaunchTemplate', Properties: { LaunchTemplateData: {} } } },
      terraform: { aws_launch_template: { main: {} } },
    },
  ],
});
