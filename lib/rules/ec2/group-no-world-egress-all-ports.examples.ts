import { defineExamples } from '../../engine/rule';

const group = (...rules: object[]) => ({
  Group: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: { GroupDescription: 'Web servers', SecurityGroupEgress: rules },
  },
});
const terraformGroup = (...rules: object[]) => ({ aws_security_group: { group: { egress: rules } } });

export default defineExamples({
  fails: [
    {
      name: 'all protocols out to the world',
      cloudformation: group({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }),
      terraform: terraformGroup({ protocol: '-1', from_port: 0, to_port: 0, cidr_blocks: ['0.0.0.0/0'] }),
    },
    {
      name: 'no egress rules, which CloudFormation takes for everything',
      cloudformation: { Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'Web servers' } } },
    },
  ],
  passes: [
    {
      name: 'one port out',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['0.0.0.0/0'] }),
    },
    { name: 'no egress rules, which Terraform takes for nothing', terraform: terraformGroup() },
    {
      name: 'egress rules of their own, which replace the default',
      cloudformation: {
        Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'Web servers' } },
        Out: {
          Type: 'AWS::EC2::SecurityGroupEgress',
          Properties: {
            GroupId: { 'Fn::GetAtt': ['Group', 'GroupId'] },
            IpProtocol: 'tcp',
            FromPort: 443,
            ToPort: 443,
            CidrIp: '0.0.0.0/0',
          },
        },
      },
    },
  ],
});
