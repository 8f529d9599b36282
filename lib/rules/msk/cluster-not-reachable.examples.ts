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
      SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 9198, ToPort: 9198, CidrIp: block }],
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
      ingress: [{ protocol: 'tcp', from_port: 9198, to_port: 9198, cidr_blocks: [block] }],
    },
  },
});

const it = (isPublic: boolean, subnet: unknown = ref('Subnet')) => ({
  It: {
    Type: 'AWS::MSK::Cluster',
    Properties: {
      ClusterName: 'events',
      KafkaVersion: '3.6.0',
      NumberOfBrokerNodes: 3,
      BrokerNodeGroupInfo: {
        InstanceType: 'kafka.m7g.large',
        ClientSubnets: [subnet],
        SecurityGroups: [group],
        ConnectivityInfo: { PublicAccess: { Type: isPublic ? 'SERVICE_PROVIDED_EIPS' : 'DISABLED' } },
      },
    },
  },
});

const itInTerraform = (isPublic: boolean, subnet = '${aws_subnet.main.id}') => ({
  aws_msk_cluster: {
    it: {
      cluster_name: 'events',
      kafka_version: '3.6.0',
      number_of_broker_nodes: 3,
      broker_node_group_info: {
        instance_type: 'kafka.m7g.large',
        client_subnets: [subnet],
        security_groups: ['${aws_security_group.access.id}'],
        connectivity_info: { public_access: { type: isPublic ? 'SERVICE_PROVIDED_EIPS' : 'DISABLED' } },
      },
    },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'with a public address, a route and an open group',
      cloudformation: { ...network('0.0.0.0/0'), ...it(true) },
      terraform: { ...networkInTerraform('0.0.0.0/0'), ...itInTerraform(true) },
    },
  ],
  passes: [
    {
      name: 'without a public address',
      cloudformation: { ...network('0.0.0.0/0'), ...it(false) },
      terraform: { ...networkInTerraform('0.0.0.0/0'), ...itInTerraform(false) },
    },
    {
      name: 'without a route to the internet',
      cloudformation: { ...network('0.0.0.0/0', false), ...it(true) },
      terraform: { ...networkInTerraform('0.0.0.0/0', false), ...itInTerraform(true) },
    },
    {
      name: 'with a group for the office alone',
      cloudformation: { ...network('198.51.100.7/32'), ...it(true) },
      terraform: { ...networkInTerraform('198.51.100.7/32'), ...itInTerraform(true) },
    },
  ],
  unknown: [
    {
      name: 'in a subnet that is declared elsewhere',
      cloudformation: {
        ...network('0.0.0.0/0'),
        ...it(true, 'subnet-1'),
      },
      terraform: { ...networkInTerraform('0.0.0.0/0'), ...itInTerraform(true, 'subnet-1') },
    },
  ],
});
