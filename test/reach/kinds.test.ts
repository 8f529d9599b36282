import { type Answer, network } from '../../lib/reach';
import { cloudFormation, type Description, terraform } from './small-vpc';

const description: Description = {
  address: true,
  routes: [{ block: '0.0.0.0/0', to: 'gateway' }],
  front: [{ ports: 'all', of: { block: '0.0.0.0/0' } }],
};
const ref = (Ref: string) => ({ Ref });
const frontGroup = { 'Fn::GetAtt': ['FrontGroup', 'GroupId'] };
const backGroup = { 'Fn::GetAtt': ['BackGroup', 'GroupId'] };

/** Answers in the small VPC, which is open to the world in front and closed at the back, with more resources in it. */
function asked(more: object, from: string, to: string, port?: number, it = description, Parameters = {}) {
  const { Resources } = cloudFormation(it);
  const content = { Parameters, Resources: { ...Resources, ...more } };
  return network([{ name: 'stack', content }]).reaches(from, to, port === undefined ? {} : { port });
}

const subnets = {
  Subnets: { Type: 'AWS::RDS::DBSubnetGroup', Properties: { SubnetIds: [ref('FrontSubnet')] } },
  CacheSubnets: { Type: 'AWS::ElastiCache::SubnetGroup', Properties: { SubnetIds: [ref('FrontSubnet')] } },
  WarehouseSubnets: { Type: 'AWS::Redshift::ClusterSubnetGroup', Properties: { SubnetIds: [ref('FrontSubnet')] } },
  GraphSubnets: { Type: 'AWS::Neptune::DBSubnetGroup', Properties: { SubnetIds: [ref('FrontSubnet')] } },
  Graph: {
    Type: 'AWS::Neptune::DBCluster',
    Properties: { DBSubnetGroupName: ref('GraphSubnets'), VpcSecurityGroupIds: [frontGroup] },
  },
};

describe('what the internet reaches, where routes and groups let it', () => {
  test.each<[string, string, object, Answer]>([
    ['a database with the flag', 'AWS::RDS::DBInstance', database({ PubliclyAccessible: true }), 'yes'],
    ['a database that says nothing of it, in a subnet group', 'AWS::RDS::DBInstance', database({}), 'no'],
    ['a database without the flag', 'AWS::RDS::DBInstance', database({ PubliclyAccessible: false }), 'no'],
    [
      'a cache, which has no public address at all',
      'AWS::ElastiCache::ReplicationGroup',
      { CacheSubnetGroupName: ref('CacheSubnets'), SecurityGroupIds: [frontGroup] },
      'no',
    ],
    [
      'a warehouse with the flag',
      'AWS::Redshift::Cluster',
      {
        PubliclyAccessible: true,
        ClusterSubnetGroupName: ref('WarehouseSubnets'),
        VpcSecurityGroupIds: [frontGroup],
      },
      'yes',
    ],
    [
      'a warehouse behind a closed group',
      'AWS::Redshift::Cluster',
      { PubliclyAccessible: true, ClusterSubnetGroupName: ref('WarehouseSubnets'), VpcSecurityGroupIds: [backGroup] },
      'no',
    ],
    ...(['internet-facing', 'internal'] as const).map((Scheme): [string, string, object, Answer] => [
      `a classic load balancer that is ${Scheme}`,
      'AWS::ElasticLoadBalancing::LoadBalancer',
      {
        Scheme,
        Subnets: [ref('FrontSubnet')],
        SecurityGroups: [frontGroup],
        Listeners: [{ LoadBalancerPort: '443', InstancePort: '443', Protocol: 'SSL' }],
      },
      Scheme === 'internal' ? 'no' : 'yes',
    ]),
    ['a search domain outside any VPC', 'AWS::OpenSearchService::Domain', {}, 'yes'],
    [
      'a search domain in a VPC',
      'AWS::OpenSearchService::Domain',
      { VPCOptions: { SubnetIds: [ref('FrontSubnet')], SecurityGroupIds: [frontGroup] } },
      'no',
    ],
    [
      'a control plane that says nothing',
      'AWS::EKS::Cluster',
      { ResourcesVpcConfig: { SubnetIds: [ref('FrontSubnet')] } },
      'yes',
    ],
    [
      'a control plane for the office alone',
      'AWS::EKS::Cluster',
      { ResourcesVpcConfig: { SubnetIds: [ref('FrontSubnet')], PublicAccessCidrs: ['192.0.2.7/32'] } },
      'no',
    ],
    [
      'a private control plane',
      'AWS::EKS::Cluster',
      { ResourcesVpcConfig: { SubnetIds: [ref('FrontSubnet')], EndpointPublicAccess: false } },
      'no',
    ],
    [
      'a function in a VPC',
      'AWS::Lambda::Function',
      { VpcConfig: { SubnetIds: [ref('FrontSubnet')], SecurityGroupIds: [frontGroup] } },
      'no',
    ],
    ['a service with an address', 'AWS::ECS::Service', service('ENABLED'), 'yes'],
    ['a service without one', 'AWS::ECS::Service', service('DISABLED'), 'no'],
    [
      'an endpoint of a VPC',
      'AWS::EC2::VPCEndpoint',
      { VpcEndpointType: 'Interface', SubnetIds: [ref('FrontSubnet')], SecurityGroupIds: [frontGroup] },
      'no',
    ],
    ['a node of a graph that says nothing', 'AWS::Neptune::DBInstance', { DBClusterIdentifier: ref('Graph') }, 'no'],
    [
      'a node of a graph with the flag',
      'AWS::Neptune::DBInstance',
      { DBClusterIdentifier: ref('Graph'), PubliclyAccessible: true },
      'yes',
    ],
    ['a broker that is public', 'AWS::AmazonMQ::Broker', broker({ PubliclyAccessible: true }), 'yes'],
    ['a broker that is not', 'AWS::AmazonMQ::Broker', broker({ PubliclyAccessible: false }), 'no'],
    [
      'a public broker behind a closed group',
      'AWS::AmazonMQ::Broker',
      broker({ PubliclyAccessible: true, SecurityGroups: [backGroup] }),
      'no',
    ],
    [
      'a public broker of RabbitMQ, with nothing before it that is declared',
      'AWS::AmazonMQ::Broker',
      { EngineType: 'RABBITMQ', PubliclyAccessible: true },
      'unknown',
    ],
    ['a private broker of RabbitMQ', 'AWS::AmazonMQ::Broker', { EngineType: 'RABBITMQ' }, 'no'],
    ['Kafka that is public', 'AWS::MSK::Cluster', kafka('SERVICE_PROVIDED_EIPS'), 'yes'],
    ['Kafka that is not', 'AWS::MSK::Cluster', kafka('DISABLED'), 'no'],
    [
      'the primary node of a cluster in a subnet that gives no addresses',
      'AWS::EMR::Cluster',
      { Instances: { Ec2SubnetId: ref('FrontSubnet'), EmrManagedMasterSecurityGroup: frontGroup } },
      'no',
    ],
    [
      'documents',
      'AWS::DocDB::DBCluster',
      { DBSubnetGroupName: ref('Subnets'), VpcSecurityGroupIds: [frontGroup] },
      'no',
    ],
    ['a mount of files', 'AWS::EFS::MountTarget', mount(ref('FrontSubnet')), 'no'],
    ['a load balancer that says nothing', 'AWS::ElasticLoadBalancingV2::LoadBalancer', balancer({}), 'yes'],
    ['an internal load balancer', 'AWS::ElasticLoadBalancingV2::LoadBalancer', balancer({ Scheme: 'internal' }), 'no'],
  ])('%s', (_, Type, Properties, expected) => {
    expect(asked({ ...subnets, It: { Type, Properties } }, 'internet', 'It').answer).toBe(expected);
  });

  test('a machine that an elastic address is given to', () => {
    const it = { ...description, address: false };
    const Address = { Type: 'AWS::EC2::EIP', Properties: { InstanceId: ref('Front') } };
    expect(asked({}, 'internet', 'Front', 22, it).answer).toBe('no');
    expect(asked({ Address }, 'internet', 'Front', 22, it).answer).toBe('yes');
  });

  test('only where all places that AWS may choose agree', () => {
    const Lone = { Type: 'AWS::EC2::Subnet', Properties: { VpcId: ref('Vpc'), CidrBlock: '10.0.7.0/24' } };
    const Subnets = {
      Type: 'AWS::RDS::DBSubnetGroup',
      Properties: { SubnetIds: [ref('FrontSubnet'), ref('Lone')] },
    };
    const It = { Type: 'AWS::RDS::DBInstance', Properties: database({ PubliclyAccessible: true }) };
    expect(asked({ Lone, Subnets, It }, 'internet', 'It').answer).toBe('unknown');
  });
});

describe('a port that deployment chooses', () => {
  const open = (first: number, last: number): Description => ({
    ...description,
    front: [{ ports: [first, last], of: { block: '0.0.0.0/0' } }],
  });
  const ask = (it: Description, Parameters: object, more: object = {}) => {
    const It = { Type: 'AWS::RDS::DBInstance', Properties: database({ PubliclyAccessible: true, Port: ref('P') }) };
    return asked({ ...subnets, It, ...more }, 'internet', 'It', undefined, it, Parameters);
  };

  test('is reached where each that it may be is, and not where none is', () => {
    const P = { Type: 'Number', MinValue: 5000, MaxValue: 6000 };
    expect(ask(open(5000, 6000), { P }).answer).toBe('yes');
    expect(ask(open(5000, 5400), { P }).answer).toBe('unknown');
    expect(ask(open(22, 22), { P }).answer).toBe('no');
    expect(ask(open(22, 22), { P }).path.at(-1)?.why).toBe('does not let its port in from the internet');
  });

  test('may be any where nothing bounds it', () => {
    const P = { Type: 'Number' };
    expect(ask(open(22, 22), { P }).answer).toBe('unknown');
    expect(ask(open(1, 65535), { P }).answer).toBe('yes');
  });

  test('is the one that a rule names by the same parameter', () => {
    const P = { Type: 'Number' };
    const Rule = {
      Type: 'AWS::EC2::SecurityGroupIngress',
      Properties: { GroupId: frontGroup, IpProtocol: 'tcp', FromPort: ref('P'), ToPort: ref('P'), CidrIp: '0.0.0.0/0' },
    };
    const Other = { ...Rule, Properties: { ...Rule.Properties, FromPort: ref('Q'), ToPort: ref('Q') } };
    expect(ask(open(22, 22), { P }, { Rule }).answer).toBe('yes');
    expect(ask(open(22, 22), { P, Q: P }, { Rule: Other }).answer).toBe('unknown');
  });
});

function database(more: object) {
  return { Engine: 'postgres', DBSubnetGroupName: ref('Subnets'), VPCSecurityGroups: [frontGroup], ...more };
}

function broker(more: object) {
  return { EngineType: 'ACTIVEMQ', SubnetIds: [ref('FrontSubnet')], SecurityGroups: [frontGroup], ...more };
}

function kafka(Type: string) {
  return {
    BrokerNodeGroupInfo: {
      ClientSubnets: [ref('FrontSubnet')],
      SecurityGroups: [frontGroup],
      ConnectivityInfo: { PublicAccess: { Type } },
    },
  };
}

function mount(SubnetId: object) {
  return { SubnetId, SecurityGroups: [frontGroup] };
}

function service(AssignPublicIp: string) {
  return {
    NetworkConfiguration: {
      AwsvpcConfiguration: { Subnets: [ref('FrontSubnet')], SecurityGroups: [frontGroup], AssignPublicIp },
    },
  };
}

function balancer(more: object) {
  return { Subnets: [ref('FrontSubnet')], SecurityGroups: [frontGroup], ...more };
}

test('Kafka listens on ports of its own at public addresses', () => {
  const more = { It: { Type: 'AWS::MSK::Cluster', Properties: kafka('SERVICE_PROVIDED_EIPS') } };
  expect(asked(more, 'internet', 'It', 9098).answer).toBe('no');
  expect(asked(more, 'internet', 'It', 9198).answer).toBe('yes');
  expect(asked(more, 'Back', 'It', 9098).answer).toBe('yes');
});

describe('what a machine of the VPC reaches, on the port that each kind listens on', () => {
  const group = (port: number) => ({
    Type: 'AWS::EC2::SecurityGroup',
    Properties: {
      GroupDescription: 'store',
      VpcId: ref('Vpc'),
      SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: port, ToPort: port, CidrIp: '10.0.0.0/16' }],
    },
  });
  const store = [{ 'Fn::GetAtt': ['Store', 'GroupId'] }];
  const back = ref('BackSubnet');
  const named = (Type: string) => ({ Type, Properties: { SubnetIds: [back] } });
  const groups = {
    DocumentSubnets: named('AWS::DocDB::DBSubnetGroup'),
    MemorySubnets: named('AWS::MemoryDB::SubnetGroup'),
    ItemSubnets: named('AWS::DAX::SubnetGroup'),
  };

  test.each<[string, number, object]>([
    ['AWS::DocDB::DBCluster', 27017, { DBSubnetGroupName: ref('DocumentSubnets'), VpcSecurityGroupIds: store }],
    ['AWS::DocDBElastic::Cluster', 27017, { SubnetIds: [back], VpcSecurityGroupIds: store }],
    ['AWS::Neptune::DBCluster', 8183, { DBPort: 8183, DBSubnetGroupName: 'graphs', VpcSecurityGroupIds: store }],
    ['AWS::MemoryDB::Cluster', 6379, { SubnetGroupName: ref('MemorySubnets'), SecurityGroupIds: store }],
    ['AWS::DAX::Cluster', 9111, { SubnetGroupName: ref('ItemSubnets'), SecurityGroupIds: store }],
    ['AWS::ElastiCache::ServerlessCache', 6379, { SubnetIds: [back], SecurityGroupIds: store }],
    ['AWS::RedshiftServerless::Workgroup', 5439, { SubnetIds: [back], SecurityGroupIds: store }],
    ['AWS::AmazonMQ::Broker', 5671, { EngineType: 'RABBITMQ', SubnetIds: [back], SecurityGroups: store }],
    ['AWS::MSK::ServerlessCluster', 9098, { VpcConfigs: [{ SubnetIds: [back], SecurityGroups: store }] }],
    ['AWS::EFS::MountTarget', 2049, { SubnetId: back, SecurityGroups: store }],
    ['AWS::RDS::DBProxy', 3306, { EngineFamily: 'MYSQL', VpcSubnetIds: [back], VpcSecurityGroupIds: store }],
  ])('%s', (Type, port, Properties) => {
    const isNamed = Type !== 'AWS::Neptune::DBCluster';
    const more = (open: number) => ({ ...groups, Store: group(open), It: { Type, Properties } });
    expect(asked(more(port), 'Front', 'It').answer).toBe(isNamed ? 'yes' : 'unknown');
    expect(asked(more(1), 'Front', 'It').answer).toBe('no');
  });

  test.each<[string, number, object]>([
    ['aws_docdb_cluster', 27017, { db_subnet_group_name: 'documents' }],
    ['aws_neptune_cluster', 8182, { neptune_subnet_group_name: '${aws_neptune_subnet_group.graphs.name}' }],
    ['aws_mq_broker', 8162, { engine_type: 'ActiveMQ', subnet_ids: ['${aws_subnet.back.id}'] }],
    ['aws_msk_cluster', 9096, { broker_node_group_info: { client_subnets: ['${aws_subnet.back.id}'] } }],
    ['aws_efs_mount_target', 2049, { subnet_id: '${aws_subnet.back.id}' }],
  ])('%s', (type, port, more) => {
    const { resource } = terraform(description);
    const by = ['${aws_security_group.store.id}'];
    const groups =
      type === 'aws_msk_cluster'
        ? { broker_node_group_info: { client_subnets: ['${aws_subnet.back.id}'], security_groups: by } }
        : { [/efs|mq/.test(type) ? 'security_groups' : 'vpc_security_group_ids']: by };
    const answer = (open: number) =>
      network([
        {
          name: 'main.tf.json',
          content: {
            resource: {
              ...resource,
              aws_docdb_subnet_group: { it: { name: 'documents', subnet_ids: ['${aws_subnet.back.id}'] } },
              aws_neptune_subnet_group: { graphs: { subnet_ids: ['${aws_subnet.back.id}'] } },
              aws_security_group: {
                ...resource.aws_security_group,
                store: {
                  vpc_id: '${aws_vpc.vpc.id}',
                  ingress: [{ protocol: 'tcp', from_port: open, to_port: open, cidr_blocks: ['10.0.1.0/24'] }],
                },
              },
              [type]: { it: { ...more, ...groups } },
            },
          },
        },
      ]).reaches('aws_instance.front', `${type}.it`).answer;
    expect(answer(port)).toBe('yes');
    expect(answer(1)).toBe('no');
  });
});

describe('with two families of addresses', () => {
  const dual: Description = {
    stack: 'dual',
    address: true,
    routes: [
      { block: '0.0.0.0/0', to: 'gateway' },
      { block: '::/0', to: 'gateway' },
    ],
    front: [{ ports: 'all', of: { block: '::/0' } }],
  };
  const from = (Type: string, Properties: object) =>
    asked({ ...subnets, It: { Type, Properties } }, 'internet', 'It', 443, dual).answer;

  test.each<[string, Answer]>([
    ['ipv4', 'no'],
    ['dualstack', 'yes'],
    ['dualstack-without-public-ipv4', 'yes'],
  ])('a load balancer of %s', (IpAddressType, expected) => {
    expect(from('AWS::ElasticLoadBalancingV2::LoadBalancer', balancer({ IpAddressType }))).toBe(expected);
    const internal = balancer({ IpAddressType, Scheme: 'internal' });
    expect(from('AWS::ElasticLoadBalancingV2::LoadBalancer', internal)).toBe('no');
  });

  test('a load balancer without public addresses of IPv4 takes none of them', () => {
    const it = { ...dual, front: [{ ports: 'all', of: { block: '0.0.0.0/0' } }] } as const;
    const answer = (IpAddressType: string) => {
      const It = { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: balancer({ IpAddressType }) };
      return asked({ It }, 'internet', 'It', 443, it).answer;
    };
    expect(answer('dualstack')).toBe('yes');
    expect(answer('dualstack-without-public-ipv4')).toBe('no');
  });

  test('a task, which an account setting gives an address of IPv6', () => {
    expect(from('AWS::ECS::Service', service('DISABLED'))).toBe('unknown');
  });

  test('a database keeps its addresses of IPv6 to the VPC', () => {
    const properties = database({ NetworkType: 'DUAL', PubliclyAccessible: false, Port: 443 });
    expect(from('AWS::RDS::DBInstance', properties)).toBe('no');
    const It = { Type: 'AWS::RDS::DBInstance', Properties: properties };
    const six = { ...dual, address: false };
    expect(asked({ ...subnets, It }, 'Back', 'It', 443, six).answer).toBe('yes');
    const four = { ...It, Properties: { ...properties, NetworkType: 'IPV4' } };
    expect(asked({ ...subnets, It: four }, 'Back', 'It', 443, six).answer).toBe('no');
  });

  test('a rule for the block of the VPC, which AWS chooses', () => {
    const { Resources } = cloudFormation({ ...dual, address: false, front: [] });
    const six = { 'Fn::Select': [0, { 'Fn::GetAtt': ['Vpc', 'Ipv6CidrBlocks'] }] };
    const content = {
      Resources: {
        ...Resources,
        Block: {
          Type: 'AWS::EC2::VPCCidrBlock',
          Properties: { VpcId: ref('Vpc'), AmazonProvidedIpv6CidrBlock: true },
        },
        Rule: {
          Type: 'AWS::EC2::SecurityGroupIngress',
          Properties: { GroupId: backGroup, IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIpv6: six },
        },
      },
    };
    const { reaches } = network([{ name: 'stack', content }]);
    expect(reaches('Front', 'Back', { port: 22 }).answer).toBe('yes');
    expect(reaches('Front', 'Back', { port: 23 }).answer).toBe('no');
    expect(reaches('internet', 'Back', { port: 22 }).answer).toBe('no');
  });
});

test('a database by way of its proxy', () => {
  const more = (group: object) => ({
    ...subnets,
    ProxyGroup: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        GroupDescription: 'proxy',
        VpcId: ref('Vpc'),
        SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: frontGroup }],
      },
    },
    Rule: {
      Type: 'AWS::EC2::SecurityGroupIngress',
      Properties: {
        GroupId: backGroup,
        IpProtocol: 'tcp',
        FromPort: 6543,
        ToPort: 6543,
        SourceSecurityGroupId: group,
      },
    },
    Proxy: {
      Type: 'AWS::RDS::DBProxy',
      Properties: {
        EngineFamily: 'POSTGRESQL',
        VpcSubnetIds: [ref('BackSubnet')],
        VpcSecurityGroupIds: [{ 'Fn::GetAtt': ['ProxyGroup', 'GroupId'] }],
      },
    },
    Targets: {
      Type: 'AWS::RDS::DBProxyTargetGroup',
      Properties: { DBProxyName: ref('Proxy'), DBInstanceIdentifiers: [ref('It')], TargetGroupName: 'default' },
    },
    It: {
      Type: 'AWS::RDS::DBInstance',
      Properties: database({ Port: 6543, PubliclyAccessible: false, VPCSecurityGroups: [backGroup] }),
    },
  });
  const byProxy = more({ 'Fn::GetAtt': ['ProxyGroup', 'GroupId'] });
  const it = { ...description, address: false };
  const { answer, path } = asked(byProxy, 'Front', 'It', undefined, it);
  expect(answer).toBe('yes');
  expect(path.map(({ resource }) => resource)).toContain('Targets');
  expect(asked(byProxy, 'Back', 'It', undefined, it).answer).toBe('no');
  expect(asked(more(backGroup), 'Front', 'It', undefined, it).answer).toBe('no');
});

describe('through a load balancer', () => {
  const behind = {
    Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: balancer({}) },
    Listener: {
      Type: 'AWS::ElasticLoadBalancingV2::Listener',
      Properties: {
        LoadBalancerArn: ref('Balancer'),
        Port: 443,
        DefaultActions: [{ Type: 'forward', TargetGroupArn: ref('Targets') }],
      },
    },
    Targets: {
      Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
      Properties: { Port: 8080, Targets: [{ Id: ref('Back') }] },
    },
  };
  const closed: Description = {
    ...description,
    address: false,
    back: [{ ports: [8080, 8080], of: { group: 'Front' } }],
  };

  test('the internet reaches a machine without an address, on the port that is handed on alone', () => {
    const { answer, path } = asked(behind, 'internet', 'Back', 8080, closed);
    expect(answer).toBe('yes');
    expect(path.map(({ resource }) => resource)).toEqual([
      'Balancer',
      'Table',
      'FrontGroup',
      'Targets',
      'FrontGroup',
      'BackGroup',
    ]);
    expect(asked(behind, 'internet', 'Back', 22, closed).answer).toBe('no');
  });

  test('only deployment can tell where it decides the port of the listener, unless each that it may be is open', () => {
    const Parameters = { P: { Type: 'Number', MinValue: 443, MaxValue: 444 } };
    const open = {
      ...behind,
      Listener: { ...behind.Listener, Properties: { ...behind.Listener.Properties, Port: ref('P') } },
    };
    const front = (last: number): Description => ({
      ...closed,
      front: [{ ports: [443, last], of: { block: '0.0.0.0/0' } }],
    });
    expect(asked(open, 'internet', 'Back', 8080, front(444), Parameters).answer).toBe('yes');
    expect(asked(open, 'internet', 'Back', 8080, front(443), Parameters).answer).toBe('unknown');
    expect(asked(open, 'internet', 'Back', 8080, { ...closed, front: [] }, Parameters).answer).toBe('no');
  });

  test('not where the machine does not let the load balancer in', () => {
    expect(asked(behind, 'internet', 'Back', 8080, { ...closed, back: [] }).answer).toBe('no');
  });

  test('a load balancer that hands on to itself leads nowhere', () => {
    const Targets = { ...behind.Targets, Properties: { Port: 443, Targets: [{ Id: ref('Balancer') }] } };
    expect(asked({ ...behind, Targets }, 'internet', 'Balancer', 443, closed).answer).toBe('yes');
    expect(asked({ ...behind, Targets }, 'internet', 'Back', 443, closed).answer).toBe('no');
  });
});

describe('between networks', () => {
  const elsewhere = {
    Other: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.9.0.0/16' } },
    OtherSubnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: ref('Other'), CidrBlock: '10.9.1.0/24' } },
    OtherTable: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: ref('Other') } },
    OtherUse: {
      Type: 'AWS::EC2::SubnetRouteTableAssociation',
      Properties: { SubnetId: ref('OtherSubnet'), RouteTableId: ref('OtherTable') },
    },
    OtherGroup: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'other', VpcId: ref('Other') } },
    Stranger: {
      Type: 'AWS::EC2::Instance',
      Properties: { SubnetId: ref('OtherSubnet'), SecurityGroupIds: [{ 'Fn::GetAtt': ['OtherGroup', 'GroupId'] }] },
    },
    Peering: {
      Type: 'AWS::EC2::VPCPeeringConnection',
      Properties: { VpcId: ref('Vpc'), PeerVpcId: ref('Other') },
    },
  };
  const route = (table: string, block: string) => ({
    Type: 'AWS::EC2::Route',
    Properties: {
      RouteTableId: ref(table),
      DestinationCidrBlock: block,
      VpcPeeringConnectionId: ref('Peering'),
    },
  });
  const there = { There: route('OtherTable', '10.0.0.0/16') };
  const back = { Back1: route('Table', '10.9.0.0/16') };

  test('only a peering connection that both sides route to', () => {
    expect(asked(elsewhere, 'Stranger', 'Front', 22).answer).toBe('no');
    expect(asked({ ...elsewhere, ...there }, 'Stranger', 'Front', 22).answer).toBe('no');
    expect(asked({ ...elsewhere, ...there, ...back }, 'Stranger', 'Front', 22).answer).toBe('yes');
    expect(
      asked({ ...elsewhere, ...there, Back1: route('Table', '10.8.0.0/16') }, 'Stranger', 'Front', 22).answer,
    ).toBe('no');
  });
});

describe('what only deployment can tell', () => {
  test('a subnet from elsewhere', () => {
    const It = {
      Type: 'AWS::EC2::Instance',
      Properties: { SubnetId: 'subnet-1', SecurityGroupIds: [frontGroup] },
    };
    const Closed = { ...It, Properties: { SubnetId: 'subnet-1', SecurityGroupIds: [backGroup] } };
    expect(asked({ It }, 'internet', 'It', 22).answer).toBe('unknown');
    expect(asked({ Closed }, 'internet', 'Closed', 22).answer).toBe('no');
  });

  test('a port or a block that a parameter decides', () => {
    const rule = (more: object) => ({
      Type: 'AWS::EC2::SecurityGroupIngress',
      Properties: { GroupId: backGroup, IpProtocol: 'tcp', FromPort: 22, ToPort: 22, ...more },
    });
    const answer = (properties: object) => {
      const { Resources } = cloudFormation(description);
      const content = {
        Parameters: { P: { Type: 'String' } },
        Resources: { ...Resources, More: rule(properties) },
      };
      return network([{ name: 'stack', content }]).reaches('internet', 'Back', { port: 22 }).answer;
    };
    expect(answer({ CidrIp: ref('P') })).toBe('unknown');
    expect(answer({ CidrIp: '0.0.0.0/0', FromPort: ref('P'), ToPort: ref('P') })).toBe('unknown');
    expect(answer({ CidrIp: '10.0.0.0/8', FromPort: ref('P'), ToPort: ref('P') })).toBe('no');
    expect(answer({ SourcePrefixListId: 'pl-1' })).toBe('unknown');
  });

  test('a condition: yes in the deployments where it is so, which are named', () => {
    const { Resources } = cloudFormation(description);
    const content = {
      Parameters: { Stage: { Type: 'String', AllowedValues: ['test', 'prod'] } },
      Conditions: { IsTest: { 'Fn::Equals': [ref('Stage'), 'test'] } },
      Resources: {
        ...Resources,
        More: {
          Type: 'AWS::EC2::SecurityGroupIngress',
          Condition: 'IsTest',
          Properties: { GroupId: backGroup, IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' },
        },
      },
    };
    expect(network([{ name: 'stack', content }]).reaches('internet', 'Back', { port: 22 })).toMatchObject({
      answer: 'yes',
      world: expect.stringMatching(/IsTest is true|Stage is "test"/),
    });
  });
});

test('the default group of a VPC lets its own members in, and nobody else', () => {
  const lone = (name: string) => ({
    Type: 'AWS::EC2::Instance',
    Properties: {
      SubnetId: ref(`${name}Subnet`),
      SecurityGroupIds: [{ 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] }],
    },
  });
  const more = { One: lone('Front'), Two: lone('Back') };
  expect(asked(more, 'One', 'Two', 22).answer).toBe('yes');
  expect(asked(more, 'Front', 'Two', 22, { ...description, address: false }).answer).toBe('no');
  expect(asked(more, 'internet', 'One', 22).answer).toBe('no');
  const Open = {
    Type: 'AWS::EC2::SecurityGroupIngress',
    Properties: {
      GroupId: { 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] },
      IpProtocol: '-1',
      SourceSecurityGroupId: frontGroup,
    },
  };
  expect(asked({ ...more, Open }, 'Front', 'Two', 22, { ...description, address: false }).answer).toBe('yes');
});

test('the default VPC gives addresses and routes, and its default group lets nobody in', () => {
  const Lone = { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1' } };
  const Group = {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: {
      GroupDescription: 'open',
      SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' }],
    },
  };
  const open = { ...Lone, Properties: { SecurityGroupIds: [{ 'Fn::GetAtt': ['Group', 'GroupId'] }] } };
  expect(asked({ Lone }, 'internet', 'Lone', 22).answer).toBe('no');
  expect(asked({ Lone: open, Group }, 'internet', 'Lone', 22).answer).toBe('yes');
  expect(asked({ Lone }, 'Lone', 'internet', 443).answer).toBe('yes');
});

test('a VPC that is made is not the default one', () => {
  const Group = {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: { GroupDescription: 'open', SecurityGroupIngress: [{ IpProtocol: '-1', CidrIp: '10.0.0.0/8' }] },
  };
  const Lone = {
    Type: 'AWS::EC2::Instance',
    Properties: { SecurityGroupIds: [{ 'Fn::GetAtt': ['Group', 'GroupId'] }] },
  };
  expect(asked({ Lone, Group }, 'Front', 'Lone', 22).answer).toBe('no');
  expect(asked({ Lone, Group }, 'Lone', 'Back', 5432).answer).toBe('no');
});

test('a gateway endpoint, from the subnets whose route table leads there', () => {
  const endpoint = (RouteTableIds: object[]) => ({
    Store: {
      Type: 'AWS::EC2::VPCEndpoint',
      Properties: { VpcId: ref('Vpc'), ServiceName: 'com.amazonaws.eu-west-1.s3', RouteTableIds },
    },
  });
  expect(asked(endpoint([ref('Table')]), 'Front', 'Store').answer).toBe('yes');
  expect(asked(endpoint([ref('OutsideTable')]), 'Front', 'Store').answer).toBe('no');
  expect(asked(endpoint([ref('Table')]), 'internet', 'Store').answer).toBe('no');
});

describe('in Terraform', () => {
  const of = (more: object, from: string, to: string, port?: number) => {
    const { resource } = terraform(description);
    return network([{ name: 'main.tf.json', content: { resource: { ...resource, ...more } } }]).reaches(
      from,
      to,
      port === undefined ? {} : { port },
    ).answer;
  };

  test('the main route table and the default ACL of a VPC, where they are adopted', () => {
    const { resource } = terraform({ ...description, table: false });
    const answer = (more: object) =>
      network([{ name: 'main.tf.json', content: { resource: { ...resource, ...more } } }]).reaches(
        'internet',
        'aws_instance.front',
        { port: 22 },
      ).answer;
    const main = { default_route_table_id: '${aws_vpc.vpc.default_route_table_id}' };
    const route = [{ cidr_block: '0.0.0.0/0', gateway_id: '${aws_internet_gateway.gateway.id}' }];
    const adopted = { aws_default_route_table: { main: { ...main, route } } };
    expect(answer({})).toBe('no');
    expect(answer(adopted)).toBe('yes');
    const closed = { main: { default_network_acl_id: '${aws_vpc.vpc.default_network_acl_id}' } };
    expect(answer({ ...adopted, aws_default_network_acl: closed })).toBe('no');
  });

  test('an address that is associated, a load balancer that is internal, a group that names itself', () => {
    const here = { subnet_id: '${aws_subnet.front.id}', vpc_security_group_ids: ['${aws_security_group.front.id}'] };
    const { resource } = terraform(description);
    const lone = { ...resource.aws_instance, lone: here };
    expect(of({ aws_instance: lone }, 'internet', 'aws_instance.lone', 22)).toBe('no');
    const aws_eip_association = { lone: { instance_id: '${aws_instance.lone.id}', allocation_id: 'eipalloc-2' } };
    expect(of({ aws_instance: lone, aws_eip_association }, 'internet', 'aws_instance.lone', 22)).toBe('yes');
    const aws_lb = (internal: boolean) => ({
      lb: { internal, subnets: ['${aws_subnet.front.id}'], security_groups: ['${aws_security_group.front.id}'] },
    });
    expect(of({ aws_lb: aws_lb(false) }, 'internet', 'aws_lb.lb', 443)).toBe('yes');
    expect(of({ aws_lb: aws_lb(true) }, 'internet', 'aws_lb.lb', 443)).toBe('no');
    const itself = {
      vpc_id: '${aws_vpc.vpc.id}',
      ingress: [{ protocol: 'tcp', from_port: 22, to_port: 22, self: true }],
    };
    const groups = { ...resource.aws_security_group, self: itself };
    const member = {
      ...here,
      vpc_security_group_ids: ['${aws_security_group.self.id}', '${aws_security_group.back.id}'],
    };
    const machines = { ...resource.aws_instance, one: member, two: member };
    const more = { aws_security_group: groups, aws_instance: machines };
    expect(of(more, 'aws_instance.one', 'aws_instance.two', 22)).toBe('yes');
    expect(of(more, 'internet', 'aws_instance.two', 22)).toBe('no');
  });
});
