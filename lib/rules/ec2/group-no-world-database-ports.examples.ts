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
      name: 'the port of PostgreSQL open to the world',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '0.0.0.0/0' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 5432, to_port: 5432, cidr_blocks: ['0.0.0.0/0'] }),
    },
    {
      name: 'the port that the endpoint of a database has, which says none',
      cloudformation: {
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres' } },
        ...group({
          IpProtocol: 'tcp',
          FromPort: { 'Fn::GetAtt': ['Database', 'Endpoint.Port'] },
          ToPort: { 'Fn::GetAtt': ['Database', 'Endpoint.Port'] },
          CidrIp: '0.0.0.0/0',
        }),
      },
      terraform: {
        aws_db_instance: { database: { engine: 'postgres', instance_class: 'db.t4g.medium' } },
        ...terraformGroup({
          protocol: 'tcp',
          from_port: '${aws_db_instance.database.port}',
          to_port: '${aws_db_instance.database.port}',
          cidr_blocks: ['0.0.0.0/0'],
        }),
      },
    },
    {
      name: 'a range of ports around it open to all of IPv6, in long spelling',
      cloudformation: group({
        IpProtocol: '6',
        FromPort: 5431,
        ToPort: 5433,
        CidrIpv6: '0000:0000:0000:0000:0000:0000:0000:0000/0',
      }),
      terraform: terraformGroup({
        protocol: '6',
        from_port: 5431,
        to_port: 5433,
        ipv6_cidr_blocks: ['0000:0000:0000:0000:0000:0000:0000:0000/0'],
      }),
    },
    {
      name: 'all protocols open to two halves of the world',
      cloudformation: group({ IpProtocol: -1, CidrIp: '0.0.0.0/1' }, { IpProtocol: -1, CidrIp: '128.0.0.0/1' }),
      terraform: terraformGroup({
        protocol: '-1',
        from_port: 0,
        to_port: 0,
        cidr_blocks: ['0.0.0.0/1', '128.0.0.0/1'],
      }),
    },
    {
      name: 'a rule of its own',
      cloudformation: {
        Rule: {
          Type: 'AWS::EC2::SecurityGroupIngress',
          Properties: { GroupId: 'sg-1', IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '0.0.0.0/0' },
        },
      },
      terraform: {
        aws_vpc_security_group_ingress_rule: {
          rule: {
            security_group_id: 'sg-1',
            ip_protocol: 'tcp',
            from_port: 5432,
            to_port: 5432,
            cidr_ipv4: '0.0.0.0/0',
          },
        },
      },
      fix: { properties: { CidrIp: '10.0.1.0/24' }, arguments: { cidr_ipv4: '10.0.1.0/24' } },
    },
  ],
  passes: [
    {
      name: 'the port of PostgreSQL open to one network',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '203.0.113.0/24' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 5432, to_port: 5432, cidr_blocks: ['10.0.0.0/8'] }),
    },
    {
      name: 'another port open to the world',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }),
      terraform: terraformGroup({ protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['0.0.0.0/0'] }),
    },
    {
      name: 'an egress rule of its own',
      cloudformation: {
        Rule: {
          Type: 'AWS::EC2::SecurityGroupEgress',
          Properties: { GroupId: 'sg-1', IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '0.0.0.0/0' },
        },
      },
      terraform: {
        aws_security_group_rule: {
          rule: {
            type: 'egress',
            security_group_id: 'sg-1',
            protocol: 'tcp',
            from_port: 5432,
            to_port: 5432,
            cidr_blocks: ['0.0.0.0/0'],
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a source that is decided at deployment',
      cloudformation: {
        Parameters: { Source: { Type: 'String' } },
        Resources: group({ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: { Ref: 'Source' } }),
      },
    },
  ],
});
