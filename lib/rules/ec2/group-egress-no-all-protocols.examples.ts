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
      name: 'protocol -1',
      cloudformation: group({ IpProtocol: '-1', CidrIp: '10.0.0.0/8' }),
      terraform: terraformGroup({ protocol: '-1', from_port: 0, to_port: 0, cidr_blocks: ['10.0.0.0/8'] }),
    },
  ],
  passes: [
    {
      name: 'one protocol',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/8' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['10.0.0.0/8'] }),
    },
    {
      name: 'to the machine itself, which takes the default away',
      cloudformation: {
        Group: {
          Type: 'AWS::EC2::SecurityGroup',
          Properties: { SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: '127.0.0.1/32' }] },
        },
      },
      terraform: {
        aws_security_group: {
          group: { egress: [{ protocol: '-1', from_port: 0, to_port: 0, cidr_blocks: ['127.0.0.1/32'] }] },
        },
      },
    },
  ],
});
