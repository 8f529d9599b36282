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
      name: 'no description',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['0.0.0.0/0'] }),
    },
  ],
  passes: [
    {
      name: 'a description',
      cloudformation: group({
        Description: 'public website',
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        CidrIp: '0.0.0.0/0',
      }),
      terraform: terraformGroup({
        description: 'public website',
        protocol: 'tcp',
        from_port: 443,
        to_port: 443,
        cidr_blocks: ['0.0.0.0/0'],
      }),
    },
  ],
});
