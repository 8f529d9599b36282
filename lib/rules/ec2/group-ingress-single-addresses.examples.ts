import { defineExamples } from '../../engine/rule';

const group = (...rules: object[]) => ({
  Group: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: { GroupDescription: 'Web servers', SecurityGroupIngress: rules },
  },
});
const terraformGroup = (...rules: object[]) => ({ aws_security_group: { group: { ingress: rules } } });

export default defineExamples({
  fails: [
    {
      name: 'a network',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/24' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['10.0.0.0/24'] }),
    },
  ],
  passes: [
    {
      name: 'one address',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.7/32' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['10.0.0.7/32'] }),
    },
    {
      name: 'a security group',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, SourceSecurityGroupId: 'sg-1' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 443, to_port: 443, security_groups: ['sg-1'] }),
    },
  ],
});
