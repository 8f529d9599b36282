import { defineExamples } from '../../engine/rule';

const cloudFormation = (...rules: object[]) => ({
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/20' } },
  Database: {
    Type: 'AWS::RDS::DBInstance',
    Properties: { Engine: 'postgres', VPCSecurityGroups: [{ 'Fn::GetAtt': ['Access', 'GroupId'] }] },
  },
  Access: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: {
      GroupDescription: 'access to orders',
      VpcId: { Ref: 'Vpc' },
      SecurityGroupIngress: rules.map((rule) => ({ IpProtocol: 'tcp', FromPort: 6543, ToPort: 6543, ...rule })),
    },
  },
});

const terraform = (...rules: object[]) => ({
  aws_vpc: { main: { cidr_block: '10.0.0.0/20' } },
  aws_db_instance: {
    orders: {
      instance_class: 'db.t4g.medium',
      engine: 'postgres',
      vpc_security_group_ids: ['${aws_security_group.access.id}'],
    },
  },
  aws_security_group: {
    access: {
      vpc_id: '${aws_vpc.main.id}',
      ingress: rules.map((rule) => ({ protocol: 'tcp', from_port: 6543, to_port: 6543, ...rule })),
    },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'open to every private address',
      cloudformation: cloudFormation({ CidrIp: '10.0.0.0/8' }),
      terraform: terraform({ cidr_blocks: ['10.0.0.0/8'] }),
    },
    {
      name: 'open to the whole VPC',
      cloudformation: cloudFormation({ CidrIp: { 'Fn::GetAtt': ['Vpc', 'CidrBlock'] } }),
      terraform: terraform({ cidr_blocks: ['${aws_vpc.main.cidr_block}'] }),
    },
    {
      name: 'open to the whole VPC in parts',
      cloudformation: cloudFormation({ CidrIp: '10.0.0.0/21' }, { CidrIp: '10.0.8.0/21' }),
      terraform: terraform({ cidr_blocks: ['10.0.0.0/21'] }, { cidr_blocks: ['10.0.8.0/21'] }),
    },
  ],
  passes: [
    {
      name: 'open to a subnet',
      cloudformation: cloudFormation({ CidrIp: '10.0.1.0/24' }),
      terraform: terraform({ cidr_blocks: ['10.0.1.0/24'] }),
    },
    {
      name: 'open to a group',
      cloudformation: cloudFormation({ SourceSecurityGroupId: 'sg-1' }),
      terraform: terraform({ security_groups: ['sg-1'] }),
    },
  ],
  unknown: [
    {
      name: 'open to what deployment decides',
      cloudformation: {
        Parameters: { Clients: { Type: 'String' } },
        Resources: cloudFormation({ CidrIp: { Ref: 'Clients' } }),
      },
      terraform: {
        variable: { clients: { type: 'string' } },
        resource: terraform({ cidr_blocks: ['${var.clients}'] }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'groups declared elsewhere',
      cloudformation: {
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', VPCSecurityGroups: ['sg-1'] } },
      },
      terraform: {
        aws_db_instance: {
          orders: { instance_class: 'db.t4g.medium', engine: 'postgres', vpc_security_group_ids: ['sg-1'] },
        },
      },
    },
  ],
});
