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
      name: 'all protocols open to the world',
      cloudformation: group({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }),
      terraform: terraformGroup({ protocol: '-1', from_port: 0, to_port: 0, cidr_blocks: ['0.0.0.0/0'] }),
    },
    {
      name: 'all ports but the first, open to the world',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 2, ToPort: 65535, CidrIp: '0.0.0.0/0' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 2, to_port: 65535, cidr_blocks: ['0.0.0.0/0'] }),
    },
    {
      name: 'every TCP port open to the world',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 0, ToPort: 65535, CidrIpv6: '::/0' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 0, to_port: 65535, ipv6_cidr_blocks: ['::/0'] }),
    },
  ],
  passes: [
    {
      name: 'one port open to the world',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['0.0.0.0/0'] }),
    },
    {
      name: 'all protocols open to a private network',
      cloudformation: group({ IpProtocol: '-1', CidrIp: '10.0.0.0/8' }),
      terraform: terraformGroup({ protocol: '-1', from_port: 0, to_port: 0, cidr_blocks: ['10.0.0.0/8'] }),
    },
  ],
});
