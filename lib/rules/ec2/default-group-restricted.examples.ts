import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a rule of its own',
      cloudformation: {
        Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
        Main: {
          Type: 'AWS::EC2::SecurityGroupIngress',
          Properties: {
            GroupId: { 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] },
            IpProtocol: 'tcp',
            FromPort: 22,
            ToPort: 22,
            CidrIp: '10.0.0.0/8',
          },
        },
      },
    },
    {
      name: 'the rules AWS makes',
      terraform: {
        aws_default_security_group: {
          main: { vpc_id: 'vpc-1', ingress: [{ protocol: '-1', self: true, from_port: 0, to_port: 0 }] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'no rules',
      terraform: { aws_default_security_group: { main: { vpc_id: 'vpc-1' } } },
    },
    {
      name: 'a rule of another group',
      cloudformation: {
        Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'web' } },
        Main: {
          Type: 'AWS::EC2::SecurityGroupIngress',
          Properties: {
            GroupId: { 'Fn::GetAtt': ['Group', 'GroupId'] },
            IpProtocol: 'tcp',
            FromPort: 443,
            ToPort: 443,
            CidrIp: '10.0.0.0/8',
          },
        },
      },
      terraform: { aws_security_group: { main: {} } },
    },
  ],
});
