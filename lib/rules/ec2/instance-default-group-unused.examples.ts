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
    {
      name: 'no group named',
      cloudformation: { Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1', SubnetId: 'subnet-1' } } },
      terraform: { aws_instance: { main: { ami: 'ami-1', subnet_id: 'subnet-1' } } },
    },
    {
      name: 'the default group, taken over',
      cloudformation: {
        Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
        Main: {
          Type: 'AWS::EC2::Instance',
          Properties: { ImageId: 'ami-1', SecurityGroupIds: [{ 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] }] },
        },
      },
      terraform: {
        aws_default_security_group: { main: { vpc_id: 'vpc-1' } },
        aws_instance: { main: { ami: 'ami-1', vpc_security_group_ids: ['${aws_default_security_group.main.id}'] } },
      },
    },
  ],
  passes: [
    {
      name: 'a group that is only called default',
      cloudformation: {
        Default: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'web' } },
        Main: {
          Type: 'AWS::EC2::Instance',
          Properties: { ImageId: 'ami-1', SecurityGroupIds: [{ 'Fn::GetAtt': ['Default', 'GroupId'] }] },
        },
      },
      terraform: {
        aws_security_group: { default: { description: 'web' } },
        aws_instance: { main: { ami: 'ami-1', vpc_security_group_ids: ['${aws_security_group.default.id}'] } },
      },
    },
    {
      name: 'a group of its own',
      cloudformation: {
        Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1', SecurityGroupIds: ['sg-1'] } },
      },
      terraform: { aws_instance: { main: { ami: 'ami-1', vpc_security_group_ids: ['sg-1'] } } },
    },
  ],
});
