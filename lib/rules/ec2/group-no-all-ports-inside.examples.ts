import { defineExamples } from '../../engine/rule';

const ref = (Ref: string) => ({ Ref });
const id = (name: string) => ({ 'Fn::GetAtt': [name, 'GroupId'] });
const group = (...rules: object[]) => ({
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/20' } },
  Web: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'web', VpcId: ref('Vpc') } },
  Data: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: { GroupDescription: 'data', VpcId: ref('Vpc'), SecurityGroupIngress: rules },
  },
});
const vpc_id = '${aws_vpc.main.id}';
const inTerraform = (...ingress: object[]) => ({
  aws_vpc: { main: { cidr_block: '10.0.0.0/20' } },
  aws_security_group: { web: { vpc_id }, data: { vpc_id, ingress } },
});
const web = ['${aws_security_group.web.id}'];

export default defineExamples({
  fails: [
    {
      name: 'every protocol from another group',
      cloudformation: group({ IpProtocol: '-1', SourceSecurityGroupId: id('Web') }),
      terraform: inTerraform({ protocol: '-1', from_port: 0, to_port: 0, security_groups: web }),
    },
    {
      name: 'every port from another group, by a rule of its own',
      cloudformation: {
        ...group(),
        Rule: {
          Type: 'AWS::EC2::SecurityGroupIngress',
          Properties: {
            GroupId: id('Data'),
            IpProtocol: 'tcp',
            FromPort: 0,
            ToPort: 65535,
            SourceSecurityGroupId: id('Web'),
          },
        },
      },
      terraform: {
        ...inTerraform(),
        aws_vpc_security_group_ingress_rule: {
          rule: {
            security_group_id: '${aws_security_group.data.id}',
            ip_protocol: 'tcp',
            from_port: 0,
            to_port: 65535,
            referenced_security_group_id: '${aws_security_group.web.id}',
          },
        },
      },
      fix: {
        properties: { FromPort: 443, ToPort: 443 },
        arguments: { from_port: 443, to_port: 443 },
      },
      resource: { cloudformation: 'Rule', terraform: 'aws_vpc_security_group_ingress_rule.rule' },
    },
    {
      name: 'every port from a private network',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 1024, ToPort: 65535, CidrIp: '10.0.0.0/24' }),
      terraform: inTerraform({ protocol: 'tcp', from_port: 1024, to_port: 65535, cidr_blocks: ['10.0.0.0/24'] }),
    },
    {
      name: 'every protocol from the VPC',
      cloudformation: group({ IpProtocol: '-1', CidrIp: { 'Fn::GetAtt': ['Vpc', 'CidrBlock'] } }),
      terraform: inTerraform({ protocol: '-1', from_port: 0, to_port: 0, cidr_blocks: ['${aws_vpc.main.cidr_block}'] }),
    },
    {
      name: 'every protocol from unique local addresses of IPv6',
      cloudformation: group({ IpProtocol: '-1', CidrIpv6: 'fd00::/8' }),
      terraform: inTerraform({ protocol: '-1', from_port: 0, to_port: 0, ipv6_cidr_blocks: ['fd00::/8'] }),
    },
  ],
  passes: [
    {
      name: 'one port from another group',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: id('Web') }),
      terraform: inTerraform({ protocol: 'tcp', from_port: 5432, to_port: 5432, security_groups: web }),
    },
    {
      name: 'every protocol among its own members',
      cloudformation: {
        ...group(),
        Rule: {
          Type: 'AWS::EC2::SecurityGroupIngress',
          Properties: { GroupId: id('Data'), IpProtocol: '-1', SourceSecurityGroupId: id('Data') },
        },
      },
      terraform: inTerraform({ protocol: '-1', from_port: 0, to_port: 0, self: true }),
    },
    {
      name: 'every protocol from one machine',
      cloudformation: group({ IpProtocol: '-1', CidrIp: '10.0.0.7/32' }),
      terraform: inTerraform({ protocol: '-1', from_port: 0, to_port: 0, cidr_blocks: ['10.0.0.7/32'] }),
    },
  ],
  unknown: [
    {
      name: 'ports that deployment decides, from another group',
      cloudformation: {
        Parameters: { To: { Type: 'Number' } },
        Resources: group({
          IpProtocol: 'tcp',
          FromPort: 0,
          ToPort: ref('To'),
          SourceSecurityGroupId: id('Web'),
        }),
      },
      terraform: {
        variable: { to: { type: 'number' } },
        resource: inTerraform({ protocol: 'tcp', from_port: 0, to_port: '${var.to}', security_groups: web }),
      },
    },
  ],
});
