import { type Answer, network } from '../../lib/reach';

const ref = (Ref: string) => ({ Ref });

interface Description {
  /** Where the routes of each VPC to the other one lead. */
  readonly via?: 'transit' | 'firewall' | 'elsewhere';
  readonly attached?: readonly ('Near' | 'Far')[];
  /** Whether the gateway joins new attachments to its default table. */
  readonly byDefault?: boolean;
  /** Whether a table of its own knows the routes, by propagation or written out. */
  readonly table?: 'propagated' | 'static' | 'blackhole' | 'narrower blackhole' | 'empty';
  readonly acl?: boolean;
  readonly by?: 'block' | 'group';
}

const BLOCKS = { Near: '10.0.0.0/16', Far: '10.9.0.0/16' } as const;
const SUBNETS = { Near: '10.0.1.0/24', Far: '10.9.1.0/24' } as const;
const OTHER = { Near: 'Far', Far: 'Near' } as const;
const BOTH = ['Near', 'Far'] as const;

function cloudFormation({ via = 'transit', attached = BOTH, byDefault = true, table, acl, by }: Description) {
  const setting = byDefault ? 'enable' : 'disable';
  const Resources: Record<string, object> = {
    Hub: {
      Type: 'AWS::EC2::TransitGateway',
      Properties: { DefaultRouteTableAssociation: setting, DefaultRouteTablePropagation: setting },
    },
    Firewall: { Type: 'AWS::NetworkFirewall::Firewall', Properties: { FirewallName: 'wall' } },
  };
  const target = {
    transit: { TransitGatewayId: ref('Hub') },
    firewall: { VpcEndpointId: ref('Wall') },
    elsewhere: { TransitGatewayId: 'tgw-1' },
  }[via];
  if (via === 'firewall') Resources.Wall = { Type: 'AWS::EC2::VPCEndpoint', Properties: { VpcId: ref('Near') } };
  if (table)
    Resources.Table = { Type: 'AWS::EC2::TransitGatewayRouteTable', Properties: { TransitGatewayId: ref('Hub') } };
  for (const name of BOTH) {
    const VpcId = ref(name);
    const add = (id: string, Type: string, Properties: object) => {
      Resources[`${name}${id}`] = { Type: `AWS::EC2::${Type}`, Properties };
    };
    add('', 'VPC', { CidrBlock: BLOCKS[name] });
    add('Subnet', 'Subnet', { VpcId, CidrBlock: SUBNETS[name] });
    add('Routes', 'RouteTable', { VpcId });
    add('Use', 'SubnetRouteTableAssociation', { SubnetId: ref(`${name}Subnet`), RouteTableId: ref(`${name}Routes`) });
    add('Route', 'Route', {
      RouteTableId: ref(`${name}Routes`),
      DestinationCidrBlock: BLOCKS[OTHER[name]],
      ...target,
    });
    add('Group', 'SecurityGroup', {
      GroupDescription: name,
      VpcId,
      SecurityGroupIngress: [
        {
          IpProtocol: '-1',
          ...(by === 'group'
            ? { SourceSecurityGroupId: { 'Fn::GetAtt': [`${OTHER[name]}Group`, 'GroupId'] } }
            : { CidrIp: BLOCKS[OTHER[name]] }),
        },
      ],
    });
    add('Machine', 'Instance', {
      SubnetId: ref(`${name}Subnet`),
      SecurityGroupIds: [{ 'Fn::GetAtt': [`${name}Group`, 'GroupId'] }],
    });
    if (!attached.includes(name)) continue;
    const TransitGatewayAttachmentId = ref(`${name}Attachment`);
    const TransitGatewayRouteTableId = ref('Table');
    add('Attachment', 'TransitGatewayAttachment', {
      TransitGatewayId: ref('Hub'),
      VpcId,
      SubnetIds: [ref(`${name}Subnet`)],
    });
    if (!table) continue;
    add('Joined', 'TransitGatewayRouteTableAssociation', { TransitGatewayAttachmentId, TransitGatewayRouteTableId });
    if (table === 'propagated' || table.endsWith('blackhole'))
      add('RouteMatch', 'TransitGatewayRouteTablePropagation', {
        TransitGatewayAttachmentId,
        TransitGatewayRouteTableId,
      });
    if (table === 'static')
      add('Fixed', 'TransitGatewayRoute', {
        TransitGatewayAttachmentId,
        TransitGatewayRouteTableId,
        DestinationCidrBlock: BLOCKS[name],
      });
    if (table.endsWith('blackhole'))
      add('Hole', 'TransitGatewayRoute', {
        Blackhole: true,
        TransitGatewayRouteTableId,
        DestinationCidrBlock: table === 'blackhole' ? BLOCKS[name] : SUBNETS[name],
      });
  }
  if (acl) {
    Resources.Acl = { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: ref('Far') } };
    for (const Egress of [true, false])
      Resources[`Entry${Egress}`] = {
        Type: 'AWS::EC2::NetworkAclEntry',
        Properties: {
          NetworkAclId: ref('Acl'),
          Egress,
          RuleNumber: 1,
          RuleAction: 'allow',
          Protocol: -1,
          CidrBlock: '0.0.0.0/0',
        },
      };
    Resources.AclUse = {
      Type: 'AWS::EC2::SubnetNetworkAclAssociation',
      Properties: { SubnetId: ref('FarSubnet'), NetworkAclId: ref('Acl') },
    };
  }
  return { Resources };
}

function terraform({ via = 'transit', attached = BOTH, byDefault = true, table, acl, by }: Description) {
  const setting = byDefault ? 'enable' : 'disable';
  const id = (type: string, name: string) => `\${${type}.${name}.id}`;
  const resource: Record<string, Record<string, object>> = {
    aws_ec2_transit_gateway: {
      hub: { default_route_table_association: setting, default_route_table_propagation: setting },
    },
  };
  const put = (type: string, name: string, body: object) => {
    resource[type] = { ...resource[type], [name]: body };
  };
  const target = {
    transit: { transit_gateway_id: id('aws_ec2_transit_gateway', 'hub') },
    firewall: {
      vpc_endpoint_id:
        '${tolist(aws_networkfirewall_firewall.wall.firewall_status[0].sync_states)[0].attachment[0].endpoint_id}',
    },
    elsewhere: { transit_gateway_id: 'tgw-1' },
  }[via];
  put('aws_networkfirewall_firewall', 'wall', { name: 'wall' });
  if (table)
    put('aws_ec2_transit_gateway_route_table', 'table', { transit_gateway_id: id('aws_ec2_transit_gateway', 'hub') });
  for (const place of BOTH) {
    const name = place.toLowerCase();
    const vpc_id = id('aws_vpc', name);
    const subnet_id = id('aws_subnet', name);
    const other = OTHER[place].toLowerCase();
    put('aws_vpc', name, { cidr_block: BLOCKS[place] });
    put('aws_subnet', name, { vpc_id, cidr_block: SUBNETS[place] });
    put('aws_route_table', name, { vpc_id, route: [{ cidr_block: BLOCKS[OTHER[place]], ...target }] });
    put('aws_route_table_association', name, { subnet_id, route_table_id: id('aws_route_table', name) });
    const everything = { protocol: '-1', from_port: 0, to_port: 0 };
    put('aws_security_group', name, {
      vpc_id,
      egress: [{ ...everything, cidr_blocks: ['0.0.0.0/0'] }],
      ingress: [
        {
          ...everything,
          ...(by === 'group'
            ? { security_groups: [id('aws_security_group', other)] }
            : { cidr_blocks: [BLOCKS[OTHER[place]]] }),
        },
      ],
    });
    put('aws_instance', name, { subnet_id, vpc_security_group_ids: [id('aws_security_group', name)] });
    if (!attached.includes(place)) continue;
    put('aws_ec2_transit_gateway_vpc_attachment', name, {
      transit_gateway_id: id('aws_ec2_transit_gateway', 'hub'),
      vpc_id,
      subnet_ids: [subnet_id],
    });
    if (!table) continue;
    const both = {
      transit_gateway_attachment_id: id('aws_ec2_transit_gateway_vpc_attachment', name),
      transit_gateway_route_table_id: id('aws_ec2_transit_gateway_route_table', 'table'),
    };
    put('aws_ec2_transit_gateway_route_table_association', name, both);
    if (table === 'propagated' || table.endsWith('blackhole'))
      put('aws_ec2_transit_gateway_route_table_propagation', name, both);
    if (table === 'static')
      put('aws_ec2_transit_gateway_route', name, { ...both, destination_cidr_block: BLOCKS[place] });
    if (table.endsWith('blackhole'))
      put('aws_ec2_transit_gateway_route', `${name}_hole`, {
        blackhole: true,
        transit_gateway_route_table_id: both.transit_gateway_route_table_id,
        destination_cidr_block: table === 'blackhole' ? BLOCKS[place] : SUBNETS[place],
      });
  }
  const entry = { rule_no: 1, action: 'allow', protocol: '-1', from_port: 0, to_port: 0, cidr_block: '0.0.0.0/0' };
  if (acl)
    put('aws_network_acl', 'acl', {
      vpc_id: id('aws_vpc', 'far'),
      subnet_ids: [id('aws_subnet', 'far')],
      ingress: [entry],
      egress: [entry],
    });
  return { resource };
}

/** From a machine in one VPC to one in the other, which both dialects have to agree on. */
function answer(it: Description) {
  const one = network([{ name: 'stack', content: cloudFormation(it) }]).reaches('NearMachine', 'FarMachine', {
    port: 443,
  });
  const other = network([{ name: 'main.tf.json', content: terraform(it) }]).reaches(
    'aws_instance.near',
    'aws_instance.far',
    { port: 443 },
  );
  expect(other.answer).toBe(one.answer);
  return one;
}

describe('through a transit gateway', () => {
  test.each<[string, Description, Answer]>([
    ['that joins its attachments to a default table', {}, 'yes'],
    ['that joins them to no table', { byDefault: false }, 'no'],
    ['whose table is told by its attachments', { byDefault: false, table: 'propagated' }, 'yes'],
    ['whose table has routes written out', { byDefault: false, table: 'static' }, 'yes'],
    ['whose table has no routes', { byDefault: false, table: 'empty' }, 'no'],
    ['whose table drops the other VPC', { byDefault: false, table: 'blackhole' }, 'no'],
    ['whose table drops the other subnet', { byDefault: false, table: 'narrower blackhole' }, 'no'],
    ['that the other VPC is not attached to here', { attached: ['Near'] }, 'unknown'],
    ['that is declared elsewhere', { via: 'elsewhere' }, 'unknown'],
    ['with a network ACL before its own interfaces', { acl: true }, 'unknown'],
    ['where rules name the other group, which an option allows', { by: 'group' }, 'unknown'],
  ])('%s', (_, it, expected) => {
    expect(answer(it).answer).toBe(expected);
  });

  test('with the reason, where only deployment can tell', () => {
    expect(answer({ attached: ['Near'] }).path.map(({ why }) => why)).toContain(
      'sends it to Hub, and what that does with it is not all declared',
    );
  });
});

test('a firewall decides what it lets through', () => {
  const { answer: found, path } = answer({ via: 'firewall' });
  expect(found).toBe('unknown');
  expect(path.map(({ why }) => why)).toContain('sends it through Wall, which decides what it lets through');
});

test('a firewall between the subnets of one VPC, or before its internet gateway', () => {
  const id = (type: string, name: string) => `\${${type}.${name}.id}`;
  const vpc_id = id('aws_vpc', 'vpc');
  const everything = { protocol: '-1', from_port: 0, to_port: 0, cidr_blocks: ['0.0.0.0/0'] };
  const wall = { vpc_endpoint_id: '${aws_networkfirewall_firewall.wall.firewall_status[0].sync_states}' };
  const found = (routes: object[], from: string) => {
    const machine = (subnet: string) => ({
      subnet_id: id('aws_subnet', subnet),
      vpc_security_group_ids: [id('aws_security_group', 'open')],
      associate_public_ip_address: true,
    });
    const resource = {
      aws_vpc: { vpc: { cidr_block: '10.0.0.0/16' } },
      aws_subnet: {
        one: { vpc_id, cidr_block: '10.0.1.0/24' },
        two: { vpc_id, cidr_block: '10.0.2.0/24' },
      },
      aws_networkfirewall_firewall: { wall: { vpc_id } },
      aws_internet_gateway: { gateway: { vpc_id } },
      aws_route_table: { table: { vpc_id, route: routes } },
      aws_route_table_association: Object.fromEntries(
        ['one', 'two'].map((name) => [
          name,
          { subnet_id: id('aws_subnet', name), route_table_id: id('aws_route_table', 'table') },
        ]),
      ),
      aws_security_group: { open: { vpc_id, ingress: [everything], egress: [everything] } },
      aws_instance: { one: machine('one'), two: machine('two') },
    };
    return network([{ name: 'main.tf.json', content: { resource } }]).reaches(from, 'aws_instance.two', { port: 22 });
  };
  expect(found([], 'aws_instance.one').answer).toBe('yes');
  const between = found([{ cidr_block: '10.0.2.0/24', ...wall }], 'aws_instance.one');
  expect(between.answer).toBe('unknown');
  expect(between.path.map(({ why }) => why)).toContain(
    'is sent through aws_networkfirewall_firewall.wall, which decides what it lets through',
  );
  expect(found([{ cidr_block: '0.0.0.0/0', ...wall }], 'aws_instance.one').answer).toBe('yes');
  const outside = found([{ cidr_block: '0.0.0.0/0', ...wall }], 'internet');
  expect(outside.answer).toBe('unknown');
  expect(outside.path.map(({ why }) => why)).toContain(
    'sends it through aws_networkfirewall_firewall.wall, which decides what it lets through',
  );
});
