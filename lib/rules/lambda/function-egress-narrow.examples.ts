import { defineExamples } from '../../engine/rule';

const ref = (Ref: string) => ({ Ref });

const policy = (action: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
});

/** A VPC whose subnet sends what is for the internet to a NAT gateway, and a function in it that may use a secret. */
const report = (egress: object, isRouted = true, action = 'secretsmanager:GetSecretValue') => ({
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
  Subnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: ref('Vpc'), CidrBlock: '10.0.1.0/24' } },
  Outside: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: ref('Vpc'), CidrBlock: '10.0.2.0/24' } },
  Gateway: { Type: 'AWS::EC2::InternetGateway', Properties: {} },
  Nat: { Type: 'AWS::EC2::NatGateway', Properties: { SubnetId: ref('Outside'), AllocationId: 'eipalloc-1' } },
  Table: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: ref('Vpc') } },
  Use: {
    Type: 'AWS::EC2::SubnetRouteTableAssociation',
    Properties: { SubnetId: ref('Subnet'), RouteTableId: ref('Table') },
  },
  OutsideTable: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: ref('Vpc') } },
  OutsideUse: {
    Type: 'AWS::EC2::SubnetRouteTableAssociation',
    Properties: { SubnetId: ref('Outside'), RouteTableId: ref('OutsideTable') },
  },
  OutsideRoute: {
    Type: 'AWS::EC2::Route',
    Properties: { RouteTableId: ref('OutsideTable'), DestinationCidrBlock: '0.0.0.0/0', GatewayId: ref('Gateway') },
  },
  ...(isRouted && {
    Route: {
      Type: 'AWS::EC2::Route',
      Properties: { RouteTableId: ref('Table'), DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: ref('Nat') },
    },
  }),
  Group: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: { GroupDescription: 'reports', VpcId: ref('Vpc'), SecurityGroupEgress: [egress] },
  },
  Report: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
      VpcConfig: {
        SubnetIds: [ref('Subnet')],
        SecurityGroupIds: [{ 'Fn::GetAtt': ['Group', 'GroupId'] }],
      },
    },
  },
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: { Policies: [{ PolicyName: 'work', PolicyDocument: policy(action) }] },
  },
});

const vpc_id = '${aws_vpc.main.id}';
const reportInTerraform = (egress: object, isRouted = true, action = 'secretsmanager:GetSecretValue') => ({
  aws_vpc: { main: { cidr_block: '10.0.0.0/16' } },
  aws_subnet: { main: { vpc_id, cidr_block: '10.0.1.0/24' }, outside: { vpc_id, cidr_block: '10.0.2.0/24' } },
  aws_internet_gateway: { main: { vpc_id } },
  aws_nat_gateway: { main: { subnet_id: '${aws_subnet.outside.id}', allocation_id: 'eipalloc-1' } },
  aws_route_table: {
    main: {
      vpc_id,
      ...(isRouted && { route: [{ cidr_block: '0.0.0.0/0', nat_gateway_id: '${aws_nat_gateway.main.id}' }] }),
    },
    outside: { vpc_id, route: [{ cidr_block: '0.0.0.0/0', gateway_id: '${aws_internet_gateway.main.id}' }] },
  },
  aws_route_table_association: {
    main: { subnet_id: '${aws_subnet.main.id}', route_table_id: '${aws_route_table.main.id}' },
    outside: { subnet_id: '${aws_subnet.outside.id}', route_table_id: '${aws_route_table.outside.id}' },
  },
  aws_security_group: { reports: { vpc_id, egress: [egress] } },
  aws_lambda_function: {
    report: {
      function_name: 'report',
      filename: 'report.zip',
      handler: 'index.handler',
      runtime: 'nodejs22.x',
      role: '${aws_iam_role.report.arn}',
      vpc_config: {
        subnet_ids: ['${aws_subnet.main.id}'],
        security_group_ids: ['${aws_security_group.reports.id}'],
      },
    },
  },
  aws_iam_role: { report: { assume_role_policy: '{}' } },
  aws_iam_role_policy: {
    report: { role: '${aws_iam_role.report.id}', policy: JSON.stringify(policy(action)) },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'everything let out, through a NAT gateway',
      cloudformation: report({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }),
      terraform: reportInTerraform({ protocol: '-1', from_port: 0, to_port: 0, cidr_blocks: ['0.0.0.0/0'] }),
    },
  ],
  passes: [
    {
      name: 'HTTPS alone let out',
      cloudformation: report({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }),
      terraform: reportInTerraform({ protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['0.0.0.0/0'] }),
    },
  ],
  notApplicable: [
    {
      name: 'without a route to the internet',
      cloudformation: report({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }, false),
      terraform: reportInTerraform({ protocol: '-1', from_port: 0, to_port: 0, cidr_blocks: ['0.0.0.0/0'] }, false),
    },
    {
      name: 'without a secret to lose',
      cloudformation: report({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }, true, 's3:GetObject'),
      terraform: reportInTerraform(
        { protocol: '-1', from_port: 0, to_port: 0, cidr_blocks: ['0.0.0.0/0'] },
        true,
        's3:GetObject',
      ),
    },
  ],
});
