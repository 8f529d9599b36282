import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'the default group left as it is',
      cloudformation: { Main: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } } },
      terraform: { aws_vpc: { main: { cidr_block: '10.0.0.0/16' } } },
    },
    {
      name: 'taken over, with a rule',
      terraform: {
        aws_vpc: { main: { cidr_block: '10.0.0.0/16' } },
        aws_default_security_group: {
          default: {
            vpc_id: '${aws_vpc.main.id}',
            ingress: [{ protocol: '-1', from_port: 0, to_port: 0, self: true }],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'the default group taken over',
      cloudformation: {
        Main: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
        Restrict: {
          Type: 'Custom::VpcRestrictDefaultSG',
          Properties: {
            ServiceToken: 'arn:aws:lambda:eu-west-1:111122223333:function:restrict',
            DefaultSecurityGroupId: { 'Fn::GetAtt': ['Main', 'DefaultSecurityGroup'] },
          },
        },
      },
      terraform: {
        aws_vpc: { main: { cidr_block: '10.0.0.0/16' } },
        aws_default_security_group: { default: { vpc_id: '${aws_vpc.main.id}' } },
      },
    },
  ],
});
