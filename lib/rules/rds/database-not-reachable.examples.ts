import { defineExamples } from '../../engine/rule';

const ref = (Ref: string) => ({ Ref });
const group = { 'Fn::GetAtt': ['Access', 'GroupId'] };

/** A VPC with a subnet whose routes lead to the internet, or do not, and a security group with one rule. */
const network = (block: string, isRouted = true) => ({
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
  Subnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: ref('Vpc'), CidrBlock: '10.0.1.0/24' } },
  Gateway: { Type: 'AWS::EC2::InternetGateway', Properties: {} },
  Table: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: ref('Vpc') } },
  Use: {
    Type: 'AWS::EC2::SubnetRouteTableAssociation',
    Properties: { SubnetId: ref('Subnet'), RouteTableId: ref('Table') },
  },
  ...(isRouted && {
    Route: {
      Type: 'AWS::EC2::Route',
      Properties: { RouteTableId: ref('Table'), DestinationCidrBlock: '0.0.0.0/0', GatewayId: ref('Gateway') },
    },
  }),
  Access: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: {
      GroupDescription: 'access',
      VpcId: ref('Vpc'),
      SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: block }],
    },
  },
});

const networkInTerraform = (block: string, isRouted = true) => ({
  aws_vpc: { main: { cidr_block: '10.0.0.0/16' } },
  aws_subnet: { main: { vpc_id: '${aws_vpc.main.id}', cidr_block: '10.0.1.0/24' } },
  aws_internet_gateway: { main: { vpc_id: '${aws_vpc.main.id}' } },
  aws_route_table: {
    main: {
      vpc_id: '${aws_vpc.main.id}',
      ...(isRouted && { route: [{ cidr_block: '0.0.0.0/0', gateway_id: '${aws_internet_gateway.main.id}' }] }),
    },
  },
  aws_route_table_association: {
    main: { subnet_id: '${aws_subnet.main.id}', route_table_id: '${aws_route_table.main.id}' },
  },
  aws_security_group: {
    access: {
      vpc_id: '${aws_vpc.main.id}',
      ingress: [{ protocol: 'tcp', from_port: 5432, to_port: 5432, cidr_blocks: [block] }],
    },
  },
});

const database = (isPublic: boolean | object) => ({
  Database: {
    Type: 'AWS::RDS::DBInstance',
    Properties: {
      Engine: 'postgres',
      PubliclyAccessible: isPublic,
      DBSubnetGroupName: ref('Subnets'),
      VPCSecurityGroups: [group],
    },
  },
  Subnets: {
    Type: 'AWS::RDS::DBSubnetGroup',
    Properties: { DBSubnetGroupDescription: 'databases', SubnetIds: [ref('Subnet')] },
  },
});

const databaseInTerraform = (isPublic: boolean | string) => ({
  aws_db_instance: {
    orders: {
      instance_class: 'db.t4g.medium',
      engine: 'postgres',
      publicly_accessible: isPublic,
      db_subnet_group_name: '${aws_db_subnet_group.main.name}',
      vpc_security_group_ids: ['${aws_security_group.access.id}'],
    },
  },
  aws_db_subnet_group: { main: { name: 'databases', subnet_ids: ['${aws_subnet.main.id}'] } },
});

export default defineExamples({
  fails: [
    {
      name: 'a public address, a route and an open group',
      cloudformation: { ...network('0.0.0.0/0'), ...database(true) },
      terraform: { ...networkInTerraform('0.0.0.0/0'), ...databaseInTerraform(true) },
    },
  ],
  passes: [
    {
      name: 'without a public address',
      cloudformation: { ...network('0.0.0.0/0'), ...database(false) },
      terraform: { ...networkInTerraform('0.0.0.0/0'), ...databaseInTerraform(false) },
    },
    {
      name: 'without a route to the internet',
      cloudformation: { ...network('0.0.0.0/0', false), ...database(true) },
      terraform: { ...networkInTerraform('0.0.0.0/0', false), ...databaseInTerraform(true) },
    },
    {
      name: 'with a group for the office alone',
      cloudformation: { ...network('198.51.100.7/32'), ...database(true) },
      terraform: { ...networkInTerraform('198.51.100.7/32'), ...databaseInTerraform(true) },
    },
  ],
  unknown: [
    {
      name: 'with an address that a parameter decides',
      cloudformation: {
        Parameters: { Public: { Type: 'String' } },
        Resources: { ...network('0.0.0.0/0'), ...database(ref('Public')) },
      },
      terraform: {
        variable: { public: { type: 'bool' } },
        resource: { ...networkInTerraform('0.0.0.0/0'), ...databaseInTerraform('${var.public}') },
      },
    },
  ],
});
