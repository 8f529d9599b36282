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
      name: 'SSH open to a network',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '10.0.0.0/8' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 22, to_port: 22, cidr_blocks: ['10.0.0.0/8'] }),
    },
  ],
  passes: [
    {
      name: 'SSH open to less',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '10.1.2.0/24' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 22, to_port: 22, cidr_blocks: ['10.1.2.0/24'] }),
    },
    {
      name: 'HTTPS open to a network',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/8' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['10.0.0.0/8'] }),
    },
  ],
});
