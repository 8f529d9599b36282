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
      name: 'one port out to the world',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['0.0.0.0/0'] }),
    },
  ],
  passes: [
    {
      name: 'one port out to a private network',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/8' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['10.0.0.0/8'] }),
    },
  ],
});
