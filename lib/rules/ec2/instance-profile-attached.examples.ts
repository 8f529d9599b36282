import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no profile',
      cloudformation: { Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1' } } },
      terraform: { aws_instance: { main: { ami: 'ami-1' } } },
    },
  ],
  passes: [
    {
      name: 'a profile',
      cloudformation: {
        Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1', IamInstanceProfile: 'web' } },
      },
      terraform: { aws_instance: { main: { ami: 'ami-1', iam_instance_profile: 'web' } } },
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
