import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no subnet',
      cloudformation: { Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1' } } },
      terraform: { aws_instance: { main: { ami: 'ami-1' } } },
    },
  ],
  passes: [
    {
      name: 'a subnet',
      cloudformation: { Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1', SubnetId: 'subnet-1' } } },
      terraform: { aws_instance: { main: { ami: 'ami-1', subnet_id: 'subnet-1' } } },
    },
    {
      name: 'a group of a VPC',
      cloudformation: {
        Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1', SecurityGroupIds: ['sg-1'] } },
      },
      terraform: { aws_instance: { main: { ami: 'ami-1', vpc_security_group_ids: ['sg-1'] } } },
    },
  ],
  unknown: [
    {
      name: 'a launch template, which may say',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Instance',
          Properties: { LaunchTemplate: { LaunchTemplateId: 'lt-1', Version: '1' } },
        },
      },
      terraform: { aws_instance: { main: { launch_template: { id: 'lt-1' } } } },
    },
  ],
});
