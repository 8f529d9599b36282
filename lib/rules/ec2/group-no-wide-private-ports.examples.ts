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
    {
      name: 'SSH open to a network in parts',
      cloudformation: group(
        { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '10.1.0.0/17' },
        { IpProtocol: 'tcp', FromPort: 20, ToPort: 25, CidrIp: '10.1.128.0/17' },
      ),
      terraform: terraformGroup(
        { protocol: 'tcp', from_port: 22, to_port: 22, cidr_blocks: ['10.1.0.0/17'] },
        { protocol: 'tcp', from_port: 20, to_port: 25, cidr_blocks: ['10.1.128.0/17'] },
      ),
    },
    {
      name: 'PostgreSQL open to the whole VPC, however small',
      cloudformation: {
        Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/20' } },
        Group: {
          Type: 'AWS::EC2::SecurityGroup',
          Properties: {
            GroupDescription: 'orders',
            VpcId: { Ref: 'Vpc' },
            SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '10.0.0.0/20' }],
          },
        },
      },
      terraform: {
        aws_vpc: { main: { cidr_block: '10.0.0.0/20' } },
        aws_security_group: {
          group: {
            vpc_id: '${aws_vpc.main.id}',
            ingress: [{ protocol: 'tcp', from_port: 5432, to_port: 5432, cidr_blocks: ['${aws_vpc.main.cidr_block}'] }],
          },
        },
      },
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
  unknown: [
    {
      name: 'SSH open to what deployment decides',
      cloudformation: {
        Parameters: { Clients: { Type: 'String' } },
        Resources: group({ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: { Ref: 'Clients' } }),
      },
      terraform: {
        variable: { clients: { type: 'string' } },
        resource: terraformGroup({ protocol: 'tcp', from_port: 22, to_port: 22, cidr_blocks: ['${var.clients}'] }),
      },
    },
  ],
});
