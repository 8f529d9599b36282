/** A rule of a security group: ports, and addresses or a group. */
export interface Let {
  readonly ports: readonly [number, number] | 'all';
  readonly of: { readonly block: string } | { readonly group: 'Front' | 'Back' };
}

/** An entry of a network ACL. */
export interface Entry {
  readonly number: number;
  readonly action: 'allow' | 'deny';
  readonly ports: readonly [number, number] | 'all';
  readonly block: string;
  readonly out?: boolean;
}

/** A VPC of two subnets: a machine called Front in the first, one called Back in the second. */
export interface Description {
  /** Of which families subnets and machines have addresses: IPv4 alone where nothing is said. */
  readonly stack?: 'four' | 'dual' | 'six';
  readonly address?: boolean;
  /** Where the table of each subnet sends which block. */
  readonly routes?: readonly { readonly block: string; readonly to: 'gateway' | 'nat' | 'egress-only' }[];
  /** Whether the subnets have a table of their own; else the main one of the VPC routes them. */
  readonly table?: boolean;
  readonly acl?: readonly Entry[];
  readonly front?: readonly Let[];
  readonly back?: readonly Let[];
  /** Whether both machines are in the first subnet. */
  readonly neighbours?: boolean;
}

/** The blocks of the subnets. */
export const NAMES = { Front: '10.0.1.0/24', Back: '10.0.2.0/24' } as const;
export const SIXES = { Front: '2600:1f00:0:1::/64', Back: '2600:1f00:0:2::/64' } as const;
const BOTH = ['Front', 'Back'] as const;

const hasSix = ({ stack }: Description): boolean => stack === 'dual' || stack === 'six';

const ref = (id: string) => ({ Ref: id });

/** The description in CloudFormation. */
export function cloudFormation(it: Description): { Resources: Record<string, { Type: string; Properties: object }> } {
  const Resources: Record<string, { Type: string; Properties: object }> = {
    Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
    Gateway: { Type: 'AWS::EC2::InternetGateway', Properties: {} },
    Outward: { Type: 'AWS::EC2::EgressOnlyInternetGateway', Properties: { VpcId: ref('Vpc') } },
    Outside: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: ref('Vpc'), CidrBlock: '10.0.9.0/24' } },
    OutsideTable: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: ref('Vpc') } },
    OutsideRoute: {
      Type: 'AWS::EC2::Route',
      Properties: { RouteTableId: ref('OutsideTable'), DestinationCidrBlock: '0.0.0.0/0', GatewayId: ref('Gateway') },
    },
    OutsideUse: {
      Type: 'AWS::EC2::SubnetRouteTableAssociation',
      Properties: { SubnetId: ref('Outside'), RouteTableId: ref('OutsideTable') },
    },
    Nat: { Type: 'AWS::EC2::NatGateway', Properties: { SubnetId: ref('Outside'), AllocationId: 'eipalloc-1' } },
    Table: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: ref('Vpc') } },
  };
  const targets = {
    gateway: { GatewayId: ref('Gateway') },
    nat: { NatGatewayId: ref('Nat') },
    'egress-only': { EgressOnlyInternetGatewayId: ref('Outward') },
  };
  it.routes?.forEach(({ block, to }, index) => {
    const key = block.includes(':') ? 'DestinationIpv6CidrBlock' : 'DestinationCidrBlock';
    Resources[`Route${index}`] = {
      Type: 'AWS::EC2::Route',
      Properties: { RouteTableId: ref('Table'), [key]: block, ...targets[to] },
    };
  });
  if (it.acl) {
    Resources.Acl = { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: ref('Vpc') } };
    it.acl.forEach(({ number, action, ports, block, out }, index) => {
      Resources[`Entry${index}`] = {
        Type: 'AWS::EC2::NetworkAclEntry',
        Properties: {
          NetworkAclId: ref('Acl'),
          RuleNumber: number,
          RuleAction: action,
          Egress: out ?? false,
          ...(ports === 'all' ? { Protocol: -1 } : { Protocol: 6, PortRange: { From: ports[0], To: ports[1] } }),
          [block.includes(':') ? 'Ipv6CidrBlock' : 'CidrBlock']: block,
        },
      };
    });
  }
  for (const name of BOTH) {
    const rules = name === 'Front' ? it.front : it.back;
    Resources[`${name}Subnet`] = {
      Type: 'AWS::EC2::Subnet',
      Properties: {
        VpcId: ref('Vpc'),
        ...(it.stack === 'six' ? { Ipv6Native: true } : { CidrBlock: NAMES[name] }),
        ...(hasSix(it) && { Ipv6CidrBlock: SIXES[name] }),
      },
    };
    if (it.table ?? true)
      Resources[`${name}Use`] = {
        Type: 'AWS::EC2::SubnetRouteTableAssociation',
        Properties: { SubnetId: ref(`${name}Subnet`), RouteTableId: ref('Table') },
      };
    if (it.acl)
      Resources[`${name}AclUse`] = {
        Type: 'AWS::EC2::SubnetNetworkAclAssociation',
        Properties: { SubnetId: ref(`${name}Subnet`), NetworkAclId: ref('Acl') },
      };
    Resources[`${name}Group`] = {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: { GroupDescription: name, VpcId: ref('Vpc') },
    };
    rules?.forEach(({ ports, of }, index) => {
      Resources[`${name}Rule${index}`] = {
        Type: 'AWS::EC2::SecurityGroupIngress',
        Properties: {
          GroupId: { 'Fn::GetAtt': [`${name}Group`, 'GroupId'] },
          ...(ports === 'all' ? { IpProtocol: '-1' } : { IpProtocol: 'tcp', FromPort: ports[0], ToPort: ports[1] }),
          ...('block' in of
            ? { [of.block.includes(':') ? 'CidrIpv6' : 'CidrIp']: of.block }
            : { SourceSecurityGroupId: { 'Fn::GetAtt': [`${of.group}Group`, 'GroupId'] } }),
        },
      };
    });
    Resources[name] = {
      Type: 'AWS::EC2::Instance',
      Properties: {
        NetworkInterfaces: [
          {
            DeviceIndex: '0',
            SubnetId: ref(`${it.neighbours ? 'Front' : name}Subnet`),
            GroupSet: [{ 'Fn::GetAtt': [`${name}Group`, 'GroupId'] }],
            AssociatePublicIpAddress: (it.address ?? false) && it.stack !== 'six',
            ...(hasSix(it) && { Ipv6AddressCount: 1 }),
          },
        ],
      },
    };
  }
  return { Resources };
}

const id = (type: string, name: string) => `\${${type}.${name}.id}`;

/** The same in Terraform, where names are lower-case. */
export function terraform(it: Description): { resource: Record<string, Record<string, object>> } {
  const vpc_id = id('aws_vpc', 'vpc');
  const everything = {
    protocol: '-1',
    from_port: 0,
    to_port: 0,
    cidr_blocks: ['0.0.0.0/0'],
    ipv6_cidr_blocks: ['::/0'],
  };
  const resource: Record<string, Record<string, object>> = {
    aws_vpc: { vpc: { cidr_block: '10.0.0.0/16' } },
    aws_internet_gateway: { gateway: { vpc_id } },
    aws_egress_only_internet_gateway: { outward: { vpc_id } },
    aws_subnet: { outside: { vpc_id, cidr_block: '10.0.9.0/24' } },
    aws_nat_gateway: { nat: { subnet_id: id('aws_subnet', 'outside'), allocation_id: 'eipalloc-1' } },
    aws_route_table: {
      outside: { vpc_id, route: [{ cidr_block: '0.0.0.0/0', gateway_id: id('aws_internet_gateway', 'gateway') }] },
      table: { vpc_id },
    },
    aws_route_table_association: {
      outside: { subnet_id: id('aws_subnet', 'outside'), route_table_id: id('aws_route_table', 'outside') },
    },
    aws_route: {},
    aws_security_group: {},
    aws_vpc_security_group_ingress_rule: {},
    aws_instance: {},
  };
  const put = (type: string, name: string, body: object) => {
    resource[type] = { ...resource[type], [name]: body };
  };
  const targets = {
    gateway: { gateway_id: id('aws_internet_gateway', 'gateway') },
    nat: { nat_gateway_id: id('aws_nat_gateway', 'nat') },
    'egress-only': { egress_only_gateway_id: id('aws_egress_only_internet_gateway', 'outward') },
  };
  it.routes?.forEach(({ block, to }, index) => {
    const key = block.includes(':') ? 'destination_ipv6_cidr_block' : 'destination_cidr_block';
    put('aws_route', `r${index}`, { route_table_id: id('aws_route_table', 'table'), [key]: block, ...targets[to] });
  });
  if (it.acl) {
    const entries = (out: boolean) =>
      (it.acl ?? [])
        .filter((entry) => (entry.out ?? false) === out)
        .map(({ number, action, ports, block }) => ({
          rule_no: number,
          action,
          ...(ports === 'all'
            ? { protocol: '-1', from_port: 0, to_port: 0 }
            : { protocol: 'tcp', from_port: ports[0], to_port: ports[1] }),
          [block.includes(':') ? 'ipv6_cidr_block' : 'cidr_block']: block,
        }));
    put('aws_network_acl', 'acl', {
      vpc_id,
      subnet_ids: BOTH.map((name) => id('aws_subnet', name.toLowerCase())),
      ingress: entries(false),
      egress: entries(true),
    });
  }
  for (const name of BOTH) {
    const low = name.toLowerCase();
    put('aws_subnet', low, {
      vpc_id,
      ...(it.stack === 'six' ? { ipv6_native: true } : { cidr_block: NAMES[name] }),
      ...(hasSix(it) && { ipv6_cidr_block: SIXES[name] }),
    });
    if (it.table ?? true)
      put('aws_route_table_association', low, {
        subnet_id: id('aws_subnet', low),
        route_table_id: id('aws_route_table', 'table'),
      });
    put('aws_security_group', low, { vpc_id, egress: [everything] });
    (name === 'Front' ? it.front : it.back)?.forEach(({ ports, of }, index) => {
      put('aws_vpc_security_group_ingress_rule', `${low}${index}`, {
        security_group_id: id('aws_security_group', low),
        ...(ports === 'all' ? { ip_protocol: '-1' } : { ip_protocol: 'tcp', from_port: ports[0], to_port: ports[1] }),
        ...('block' in of
          ? { [of.block.includes(':') ? 'cidr_ipv6' : 'cidr_ipv4']: of.block }
          : { referenced_security_group_id: id('aws_security_group', of.group.toLowerCase()) }),
      });
    });
    put('aws_instance', low, {
      subnet_id: id('aws_subnet', it.neighbours ? 'front' : low),
      vpc_security_group_ids: [id('aws_security_group', low)],
      associate_public_ip_address: (it.address ?? false) && it.stack !== 'six',
      ...(hasSix(it) && { ipv6_address_count: 1 }),
    });
  }
  return { resource };
}
