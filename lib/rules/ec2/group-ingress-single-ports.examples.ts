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
      name: 'a range of ports',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 8000, ToPort: 8999, CidrIp: '10.0.0.0/8' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 8000, to_port: 8999, cidr_blocks: ['10.0.0.0/8'] }),
    },
  ],
  passes: [
    {
      name: 'one port',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/8' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['10.0.0.0/8'] }),
    },
  ],
});
