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
      SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 5439, ToPort: 5439, CidrIp: block }],
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
      ingress: [{ protocol: 'tcp', from_port: 5439, to_port: 5439, cidr_blocks: [block] }],
    },
  },
});

const workgroup = (PubliclyAccessible: boolean) => ({
  Workgroup: {
    Type: 'AWS::RedshiftServerless::Workgroup',
    Properties: {
      WorkgroupName: 'reports',
      PubliclyAccessible,
      SubnetIds: [ref('Subnet')],
      SecurityGroupIds: [group],
    },
  },
});

const workgroupInTerraform = (publicly_accessible: boolean) => ({
  aws_redshiftserverless_workgroup: {
    reports: {
      workgroup_name: 'reports',
      namespace_name: 'reports',
      publicly_accessible,
      subnet_ids: ['${aws_subnet.main.id}'],
      security_group_ids: ['${aws_security_group.access.id}'],
    },
  },
});

const cluster = {
  Cluster: {
    Type: 'AWS::Redshift::Cluster',
    Properties: {
      ClusterType: 'single-node',
      DBName: 'reports',
      PubliclyAccessible: true,
      ClusterSubnetGroupName: ref('Subnets'),
      VpcSecurityGroupIds: [group],
    },
  },
  Subnets: {
    Type: 'AWS::Redshift::ClusterSubnetGroup',
    Properties: { Description: 'warehouses', SubnetIds: [ref('Subnet')] },
  },
};

const clusterInTerraform = {
  aws_redshift_cluster: {
    reports: {
      node_type: 'ra3.large',
      cluster_identifier: 'reports',
      publicly_accessible: true,
      cluster_subnet_group_name: '${aws_redshift_subnet_group.main.name}',
      vpc_security_group_ids: ['${aws_security_group.access.id}'],
    },
  },
  aws_redshift_subnet_group: { main: { name: 'warehouses', subnet_ids: ['${aws_subnet.main.id}'] } },
};

export default defineExamples({
  fails: [
    {
      name: 'a cluster with a public address, a route and an open group',
      cloudformation: { ...network('0.0.0.0/0'), ...cluster },
      terraform: { ...networkInTerraform('0.0.0.0/0'), ...clusterInTerraform },
    },
    {
      name: 'a workgroup with a public address, a route and an open group',
      cloudformation: { ...network('0.0.0.0/0'), ...workgroup(true) },
      terraform: { ...networkInTerraform('0.0.0.0/0'), ...workgroupInTerraform(true) },
    },
  ],
  passes: [
    {
      name: 'without a public address',
      cloudformation: { ...network('0.0.0.0/0'), ...workgroup(false) },
      terraform: { ...networkInTerraform('0.0.0.0/0'), ...workgroupInTerraform(false) },
    },
    {
      name: 'without a route to the internet',
      cloudformation: { ...network('0.0.0.0/0', false), ...cluster },
      terraform: { ...networkInTerraform('0.0.0.0/0', false), ...clusterInTerraform },
    },
    {
      name: 'with a group for the office alone',
      cloudformation: { ...network('198.51.100.7/32'), ...cluster },
      terraform: { ...networkInTerraform('198.51.100.7/32'), ...clusterInTerraform },
    },
  ],
});
