import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'the default group by name',
      cloudformation: {
        Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1', SecurityGroups: ['default'] } },
      },
      terraform: { aws_instance: { main: { ami: 'ami-1', security_groups: ['default'] } } },
    },
    {
      name: 'the default group of a VPC',
      cloudformation: {
        Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
        Main: {
          Type: 'AWS::EC2::Instance',
          Properties: { ImageId: 'ami-1', SecurityGroupIds: [{ 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] }] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a group of its own',
      cloudformation: {
        Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1', SecurityGroupIds: ['sg-1'] } },
      },
      terraform: { aws_instance: { main: { ami: 'ami-1', vpc_security_group_ids: ['sg-1'] } } },
    },
  ],
});
