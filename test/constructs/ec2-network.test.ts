import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Instance } from '@cdktf/provider-aws/lib/instance';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { SecurityGroup as TerraformGroup } from '@cdktf/provider-aws/lib/security-group';
import * as cdk from 'aws-cdk-lib';
import { CfnInstance, CfnSecurityGroup, Peer, Port, SecurityGroup, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { App, TerraformStack } from 'cdktf';
import { vpcIn } from '../../constructs/ec2/weakenings';
import { PARTNER } from '../../constructs/weakening';
import {
  EgressFirewall,
  HardenedCache,
  HardenedFunction,
  HardenedSecurityGroup,
  hardenDefaults,
  PrivateEndpoints,
  SegmentedVpc,
  type SegmentedVpcProps,
} from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { type Config, check, defineConfig, presets, waive } from '../../lib';
import { type Network, network } from '../../lib/reach';
import { root } from '../../scripts/layout';
import { isHelper, refusalOf, strict, templateOf, waived } from './subjects';

/** What a stack declares, by logical id. */
function declaredBy(build: (stack: cdk.Stack) => unknown): Record<string, { Type: string; Properties: any }> {
  const [template] = templateOf(build);
  return (template as { content: any }).content.Resources;
}

/** The resources that a stack of Terraform declares, by type. */
const terraformOf = (build: (stack: TerraformStack) => unknown): Record<string, Record<string, any>> =>
  terraform(build).resource;

/** All that a stack of Terraform declares. */
function terraform(build: (stack: TerraformStack) => unknown) {
  const stack = new TerraformStack(new App(), 'shop');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
  build(stack);
  stack.prepareStack();
  return stack.toTerraform();
}

describe('a hardened security group', () => {
  const groupIn = (stack: cdk.Stack, id = 'Orders', props: object = {}) =>
    new HardenedSecurityGroup(stack, id, { vpc: vpcIn(stack), ...props });

  test('is connected to others by connections, and says what each rule is for', () => {
    const resources = declaredBy((stack) => {
      const orders = groupIn(stack);
      orders.connections.allowFrom(groupIn(stack, 'Shop'), Port.HTTPS, 'the shop');
      orders.addIngressRule(Peer.ipv4('10.0.1.0/24'), Port.HTTPS);
      orders.connections.allowTo(Peer.ipv4('10.0.2.0/24'), Port.POSTGRES, 'the database');
    });
    const [orders] = Object.values(resources);
    expect(orders?.Properties.SecurityGroupIngress).toEqual([
      { CidrIp: '10.0.1.0/24', Description: 'from 10.0.1.0/24:443', FromPort: 443, IpProtocol: 'tcp', ToPort: 443 },
    ]);
    expect(orders?.Properties.SecurityGroupEgress).toEqual([
      { CidrIp: '10.0.2.0/24', Description: 'the database', FromPort: 5432, IpProtocol: 'tcp', ToPort: 5432 },
    ]);
    const between = Object.values(resources).filter(({ Type }) => /SecurityGroup(In|E)gress$/.test(Type));
    expect(between.map(({ Properties }) => [Properties.Description, Properties.FromPort])).toEqual([
      ['the shop', 443],
      ['the shop', 443],
    ]);
  });

  test('refuses the internet in parts as it does in one, by connections too', () => {
    templateOf((stack) => {
      const orders = groupIn(stack);
      orders.addIngressRule(Peer.ipv4('0.0.0.0/3'), Port.SSH);
      expect(refusalOf(() => orders.addIngressRule(Peer.ipv4('128.0.0.0/3'), Port.SSH))).toContain(
        '`addIngressRule` gives up ec2/group-no-world-ssh',
      );
      expect(refusalOf(() => orders.connections.allowFromAnyIpv4(Port.HTTPS))).toContain('ec2/group-no-world-ingress');
      orders.connections.allowFrom(Peer.ipv4('203.0.113.0/24'), Port.HTTPS);
    });
  });

  test('lets its own members in on every port, and no others', () => {
    templateOf((stack) => {
      const workers = groupIn(stack, 'Workers');
      workers.addIngressRule(workers, Port.allTraffic());
      const shop = SecurityGroup.fromSecurityGroupId(stack, 'Shop', 'sg-0a1b2c3d');
      expect(refusalOf(() => workers.addIngressRule(shop, Port.allTcp()))).toContain('ec2/group-no-all-ports-inside');
    });
    terraformOf((stack) => {
      const workers = new cdktf.HardenedSecurityGroup(stack, 'workers', { vpcId: 'vpc-0a1b2c3d' });
      workers.addIngressRule({ securityGroup: workers }, { protocol: '-1' });
      const shop = new cdktf.HardenedSecurityGroup(stack, 'shop', { vpcId: 'vpc-0a1b2c3d' });
      expect(refusalOf(() => workers.addIngressRule({ securityGroup: shop }, { from: 0, to: 65535 }))).toContain(
        'ec2/group-no-all-ports-inside',
      );
    });
  });

  test('lets everyone in on the port that is waived, and on no other', () => {
    templateOf((stack) => {
      const web = groupIn(stack, 'Web', { waive: waived('ec2/group-no-world-ingress') });
      web.addIngressRule(Peer.anyIpv4(), Port.HTTPS);
      expect(refusalOf(() => web.addIngressRule(Peer.anyIpv4(), Port.tcp(8443)))).toContain(
        'ec2/group-no-world-unauthorized-ports',
      );
    });
  });

  test('is what groups of the CDK become in place', () => {
    const app = new cdk.App();
    hardenDefaults(app);
    const stack = new cdk.Stack(app, 'Shop');
    new SecurityGroup(stack, 'Orders', { vpc: vpcIn(stack) });
    expect(refusalOf(() => new SecurityGroup(stack, 'Open', { vpc: vpcIn(stack), allowAllOutbound: true }))).toContain(
      '`allowAllOutbound` gives up ec2/group-no-world-egress-all-ports',
    );
    const { Resources } = app.synth().getStackByName('Shop').template;
    expect(Object.values<any>(Resources)[0].Properties.SecurityGroupEgress[0].CidrIp).toBe('255.255.255.255/32');
  });

  test('is imported as others are', () => {
    templateOf((stack) => {
      const imported = HardenedSecurityGroup.fromSecurityGroupId(stack, 'Shop', 'sg-0a1b2c3d');
      groupIn(stack).connections.allowFrom(imported, Port.HTTPS);
    });
  });

  test('in Terraform each rule is a resource that says what it is for, and one that is there is not added again', () => {
    const { aws_vpc_security_group_ingress_rule: rules = {}, aws_vpc_security_group_egress_rule: out } = terraformOf(
      (stack) => {
        const orders = new cdktf.HardenedSecurityGroup(stack, 'orders', { vpcId: 'vpc-0a1b2c3d' });
        const shop = new cdktf.HardenedSecurityGroup(stack, 'shop', { vpcId: 'vpc-0a1b2c3d' });
        for (const _ of [1, 2]) orders.addIngressRule({ securityGroup: shop }, 443);
        orders.addIngressRule({ cidrIpv6: 'fd00::/64' }, { protocol: 'udp', from: 53 }, 'names');
        orders.addIngressRule({ prefixListId: '${var.offices}' }, 443, 'offices');
        orders.addIngressRule({ prefixListId: '${var.partners}' }, 443, 'partners');
      },
    );
    expect(
      Object.values(rules).map(({ description, ip_protocol, from_port }) => [description, ip_protocol, from_port]),
    ).toEqual([
      ['from shop/shop on tcp 443', 'tcp', 443],
      ['names', 'udp', 53],
      ['offices', 'tcp', 443],
      ['partners', 'tcp', 443],
    ]);
    expect(out).toBeUndefined();
  });
});

/** The settings that both toolkits know. */
type VpcProps = Pick<
  SegmentedVpcProps,
  'publicSubnets' | 'mapPublicIpOnLaunch' | 'egress' | 'restrictDefaultSecurityGroup' | 'waive'
>;

/** Who is where: in each tier one machine in each of two zones whose groups let everything through, and whose address is public where it can be; one that says nothing of its address, one that says nothing of its groups. */
const PLACES = {
  public1: { tier: 'public', zone: 0, open: true, address: true },
  public2: { tier: 'public', zone: 1, open: true, address: true },
  app1: { tier: 'app', zone: 0, open: true, address: false },
  app2: { tier: 'app', zone: 1, open: true, address: false },
  data1: { tier: 'data', zone: 0, open: true, address: false },
  data2: { tier: 'data', zone: 1, open: true, address: false },
  launched: { tier: 'public', zone: 0, open: true, address: undefined },
  groupless1: { tier: 'app', zone: 0, open: false, address: undefined },
  groupless2: { tier: 'app', zone: 1, open: false, address: undefined },
} as const;

/** The network that the CDK makes of it. */
function networkOfCdk(props: VpcProps, firewall: readonly string[] = []): Network {
  const [template = { name: '', content: {} }] = templateOf((stack) => {
    const vpc = new SegmentedVpc(stack, 'Network', props);
    if (firewall.length > 0) vpc.sendThrough(firewall);
    const subnets = { public: vpc.publicSubnets, app: vpc.privateSubnets, data: vpc.isolatedSubnets };
    const open = new CfnSecurityGroup(stack, 'Open', {
      groupDescription: 'open',
      vpcId: vpc.vpcId,
      securityGroupIngress: [{ ipProtocol: '-1', cidrIp: '0.0.0.0/0' }],
      securityGroupEgress: [{ ipProtocol: '-1', cidrIp: '0.0.0.0/0' }],
    });
    for (const [id, place] of Object.entries(PLACES))
      new CfnInstance(stack, id, {
        networkInterfaces: [
          {
            deviceIndex: '0',
            subnetId: subnets[place.tier][place.zone]?.subnetId ?? '',
            ...(place.open && { groupSet: [open.attrGroupId] }),
            ...(place.address !== undefined && { associatePublicIpAddress: place.address }),
          },
        ],
      });
  });
  return network([template]);
}

/** The network that Terraform makes of it. */
function networkOfTerraform(props: VpcProps, firewall: readonly string[] = []): Network {
  const stack = new TerraformStack(new App(), 'shop');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
  const vpc = new cdktf.SegmentedVpc(stack, 'network', props);
  if (firewall.length > 0) vpc.sendThrough(firewall);
  const subnets = { public: vpc.publicSubnets, app: vpc.privateSubnets, data: vpc.isolatedSubnets };
  const everything = [{ protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] }];
  const open = new TerraformGroup(stack, 'open', { vpcId: vpc.id, ingress: everything, egress: everything });
  for (const [id, place] of Object.entries(PLACES))
    new Instance(stack, id, {
      ami: 'ami-0a1b2c3d',
      instanceType: 't3.micro',
      subnetId: subnets[place.tier][place.zone]?.id ?? '',
      ...(place.open && { vpcSecurityGroupIds: [open.id] }),
      ...(place.address !== undefined && { associatePublicIpAddress: place.address }),
    });
  stack.prepareStack();
  return network([{ name: 'shop.tf.json', content: stack.toTerraform() }]);
}

/** On both sides of where something could begin or end. */
const PORTS = [22, 79, 80, 81, 442, 443, 444, 1023, 1024, 3306, 3389, 8080, 65535];

/** The ports of these that a text means. */
function portsIn(text: string): number[] {
  if (text === 'no') return [];
  if (text === 'every') return PORTS;
  const parts = text.split(', ').map((part) => /^(\d+)( and up)?$/.exec(part));
  return PORTS.filter((port) =>
    parts.some((part) => port === Number(part?.[1]) || (part?.[2] && port > Number(part[1]))),
  );
}

/** What the page says: the ports from each place to each other one. */
function table(): [from: string, to: string, ports: string][] {
  const page =
    readFileSync(join(root, 'docs/network.md'), 'utf8').split('## What `SegmentedVpc` lets through')[1] ?? '';
  const [head = [], , ...rows] = page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^(to )?(the )?/, '')),
    );
  return rows.flatMap(([from = '', ...cells]) =>
    cells.flatMap((ports, at) => (ports === '' ? [] : [[from, head[at + 1] ?? '', ports] as [string, string, string]])),
  );
}

const named = (place: string, zone: 1 | 2) => (place === 'internet' ? place : `${place}${zone}`);
const open = ({ reaches }: Network, from: string, to: string, protocol: 'tcp' | 'udp' = 'tcp'): number[] =>
  PORTS.filter((port) => {
    const { answer, path } = reaches(from, to, { port, protocol });
    if (answer === 'unknown') throw new Error(`${from} to ${to}:${port}: ${path.map(({ why }) => why).join(', ')}`);
    return answer === 'yes';
  });

describe('a segmented VPC', () => {
  const ofType = (resources: ReturnType<typeof declaredBy>, type: string) =>
    Object.values(resources)
      .filter(({ Type }) => Type === `AWS::${type}`)
      .map(({ Properties }) => Properties);

  test('has code in the subnets of applications, and data in those of data', () => {
    const resources = declaredBy((stack) => {
      const vpc = new SegmentedVpc(stack, 'Network');
      new HardenedFunction(stack, 'Resize', {
        vpc,
        runtime: Runtime.NODEJS_24_X,
        handler: 'index.handler',
        code: Code.fromInline('exports.handler = async () => {};'),
      });
      new HardenedCache(stack, 'Sessions', { vpc });
    });
    const placed = (type: string) =>
      ofType(resources, type).flatMap(({ VpcConfig, SubnetIds = VpcConfig?.SubnetIds }) => SubnetIds ?? []);
    expect(placed('Lambda::Function').map(({ Ref }: any) => Ref)).toEqual([
      expect.stringContaining('NetworkappSubnet1'),
      expect.stringContaining('NetworkappSubnet2'),
    ]);
    expect(placed('ElastiCache::SubnetGroup').map(({ Ref }: any) => Ref)).toEqual([
      expect.stringContaining('NetworkdataSubnet1'),
      expect.stringContaining('NetworkdataSubnet2'),
    ]);
  });

  test('has no gateway to the internet unless it is asked for a way in or out', () => {
    const gateways = (props: SegmentedVpcProps) => {
      const resources = declaredBy((stack) => new SegmentedVpc(stack, 'Network', props));
      return ['InternetGateway', 'NatGateway'].map((type) => ofType(resources, `EC2::${type}`).length);
    };
    const waive = waived('ec2/nat-behind-firewall');
    expect(gateways({})).toEqual([0, 0]);
    expect(gateways({ publicSubnets: true })).toEqual([1, 0]);
    expect(gateways({ egress: 'open', waive })).toEqual([1, 2]);
    expect(gateways({ egress: 'open', natGateways: 1, publicSubnets: true, waive })).toEqual([1, 1]);
  });

  test('gives a tier the same addresses whatever others there are, in both toolkits', () => {
    const blocksOf = (props: SegmentedVpcProps) =>
      ofType(
        declaredBy((stack) => new SegmentedVpc(stack, 'Network', props)),
        'EC2::Subnet',
      ).map(({ CidrBlock }) => CidrBlock);
    const inner = ['10.1.0.0/21', '10.1.8.0/21', '10.1.32.0/22', '10.1.36.0/22'];
    const facing = ['10.1.48.0/24', '10.1.49.0/24'];
    expect(blocksOf({ cidr: '10.1.0.0/18' })).toEqual(inner);
    expect(blocksOf({ cidr: '10.1.0.0/18', publicSubnets: true })).toEqual([...facing, ...inner]);
    const { aws_subnet: subnets = {} } = terraformOf(
      (stack) => new cdktf.SegmentedVpc(stack, 'network', { cidr: '10.1.0.0/18', publicSubnets: true }),
    );
    expect(Object.values(subnets).map(({ cidr_block }) => cidr_block)).toEqual([...facing, ...inner]);
  });

  test.each([
    ['fe80::/10', 'from /16 to /22'],
    ['10.0.0.0/8', 'from /16 to /22'],
    ['10.0.0.1/16', "not '10.0.0.1/16'"],
    ['10.0.0.0/23', 'from /16 to /22'],
  ])('has no room in %s', (cidr, words) => {
    templateOf((stack) => {
      expect(refusalOf(() => new SegmentedVpc(stack, 'Network', { cidr }))).toContain(words);
    });
    terraformOf((stack) => {
      expect(refusalOf(() => new cdktf.SegmentedVpc(stack, 'network', { cidr }))).toContain(words);
    });
  });

  test('has addresses for four zones', () => {
    const availabilityZones = ['a', 'b', 'c', 'd', 'e'].map((zone) => `us-east-1${zone}`);
    terraformOf((stack) => {
      expect(refusalOf(() => new cdktf.SegmentedVpc(stack, 'network', { availabilityZones }))).toContain(
        'addresses for one to 4 zones, not 5',
      );
    });
    templateOf((stack) => {
      expect(refusalOf(() => new SegmentedVpc(stack, 'Network', { availabilityZones }))).toContain('not 5');
    });
  });

  test('its function may take rules away from its own default group, and do nothing else to groups', () => {
    const resources = declaredBy((stack) => new SegmentedVpc(stack, 'Network'));
    const statements = ofType(resources, 'IAM::ManagedPolicy').flatMap(
      ({ PolicyDocument }) => PolicyDocument.Statement,
    );
    const onGroups = statements.filter(({ Action }) => JSON.stringify(Action).includes('ec2:'));
    expect(onGroups).toEqual([
      {
        Effect: 'Allow',
        Action: ['ec2:RevokeSecurityGroupIngress', 'ec2:RevokeSecurityGroupEgress'],
        Resource: {
          'Fn::Join': [
            '',
            [
              ...['arn:', { Ref: 'AWS::Partition' }, ':ec2:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }],
              ...[':security-group/', { 'Fn::GetAtt': [expect.stringMatching(/^Network/), 'DefaultSecurityGroup'] }],
            ],
          ],
        },
      },
    ]);
    expect(JSON.stringify(resources)).not.toContain('AWSLambdaBasicExecutionRole');
  });

  test('is imported as others are', () => {
    templateOf((stack) => {
      const imported = SegmentedVpc.fromVpcAttributes(stack, 'Network', {
        vpcId: 'vpc-0a1b2c3d',
        availabilityZones: ['eu-west-1a'],
        privateSubnetIds: ['subnet-0a1b2c3d'],
      });
      expect(imported.privateSubnets.length).toBe(1);
    });
  });
});

describe('a plain VPC of the CDK in place', () => {
  const SUBNETS = [{ name: 'web', subnetType: SubnetType.PUBLIC, mapPublicIpOnLaunch: true }];
  const made = (build: (stack: cdk.Stack) => unknown, ...layers: ReturnType<typeof waive>[]) => {
    const config = defineConfig(presets.strict, ...layers);
    const app = new cdk.App();
    hardenDefaults(app, config);
    build(new cdk.Stack(app, 'Stack'));
    const { template } = app.synth().getStackByName('Stack');
    const { findings } = check([{ name: 'Stack', content: template }], config);
    return {
      resources: template.Resources as ReturnType<typeof declaredBy>,
      found: findings.filter(({ resource }) => !resource.startsWith('Custom')).map(({ rule }) => rule),
    };
  };

  test('is logged, gives no addresses and has an empty default group; its subnets and ways out stay', () => {
    const { resources, found } = made((stack) => new Vpc(stack, 'Network'));
    expect(new Set(found)).toEqual(new Set(['ec2/nat-behind-firewall']));
    const plain = templateOf((stack) => new Vpc(stack, 'Network'))[0] as { content: any };
    const subnets = Object.entries<any>(plain.content.Resources).filter(([, { Type }]) => Type === 'AWS::EC2::Subnet');
    expect(subnets.length).toBe(4);
    for (const [id, { Properties }] of subnets)
      expect(resources[id]?.Properties).toEqual({ ...Properties, MapPublicIpOnLaunch: false });
  });

  test('is logged as it says itself', () => {
    const { resources } = made((stack) => new Vpc(stack, 'Network', { flowLogs: { Own: {} } }));
    expect(Object.values(resources).filter(({ Type }) => Type === 'AWS::EC2::FlowLog').length).toBe(1);
  });

  test('is refused what gives that up, unless the configuration waives it', () => {
    const open = (stack: cdk.Stack) => new Vpc(stack, 'Network', { subnetConfiguration: SUBNETS });
    expect(refusalOf(() => made(open))).toContain('gives up ec2/subnet-no-public-addresses');
    const told = { within: ['Stack/Network/**'], because: 'a test', owner: 'the tests', until: '2999-12-31' };
    const { resources } = made(open, waive('ec2/subnet-no-public-addresses', { ...told, reviewedBy: 'others' }));
    const subnets = Object.values(resources).filter(({ Type }) => Type === 'AWS::EC2::Subnet');
    expect(new Set(subnets.map(({ Properties }) => Properties.MapPublicIpOnLaunch))).toEqual(new Set([true]));
    expect(
      refusalOf(() => made((stack) => new Vpc(stack, 'Network', { restrictDefaultSecurityGroup: false }))),
    ).toContain('gives up ec2/vpc-default-group-closed');
  });
});

describe.each([
  ['the CDK', networkOfCdk, (id: string) => id],
  ['Terraform', networkOfTerraform, (id: string) => (id === 'internet' ? id : `aws_instance.${id}`)],
])('a segmented VPC of %s', (_, networkOf, addressOf) => {
  /** Every line of the table, and what it says of machines that are launched without a word on their address or groups. */
  const linesOf = (props: VpcProps): Record<string, readonly number[]> => {
    const made = networkOf({ publicSubnets: true, ...props });
    const pairs = table().map(([from, to]) => [named(from, 1), named(to, 2)] as const);
    const all = [...pairs, ['internet', 'launched'] as const, ['groupless1', 'groupless2'] as const];
    return Object.fromEntries(all.map(([from, to]) => [`${from} → ${to}`, open(made, addressOf(from), addressOf(to))]));
  };
  let closed: Record<string, readonly number[]>;
  beforeAll(() => {
    closed = linesOf({});
  });

  test('lets through what its page says, port by port, and no more', () => {
    const said = table().map(([from, to, ports]) => [`${named(from, 1)} → ${named(to, 2)}`, portsIn(ports)]);
    expect(said.length).toBe(15);
    expect(closed).toEqual({
      ...Object.fromEntries(said),
      'internet → launched': [],
      'groupless1 → groupless2': [],
    });
  });

  test('lets UDP through from applications to applications alone', () => {
    const made = networkOf({ publicSubnets: true });
    const pairs = table().map(([from, to]) => [named(from, 1), named(to, 2)] as const);
    expect(pairs.filter(([from, to]) => open(made, addressOf(from), addressOf(to), 'udp').length > 0)).toEqual([
      ['app1', 'app2'],
    ]);
  });

  test.each<[string, VpcProps, Record<string, readonly number[]>]>([
    ['egress', { egress: 'open', waive: waived('ec2/nat-behind-firewall') }, { 'app1 → internet': PORTS }],
    [
      'mapPublicIpOnLaunch',
      { mapPublicIpOnLaunch: true, waive: waived('ec2/subnet-no-public-addresses') },
      { 'internet → launched': [80, 443] },
    ],
    [
      'restrictDefaultSecurityGroup',
      { restrictDefaultSecurityGroup: false, waive: waived('ec2/vpc-default-group-closed') },
      { 'groupless1 → groupless2': PORTS },
    ],
  ])('%s opens its line, and no other', (_, props, opened) => {
    expect(linesOf(props)).toEqual({ ...closed, ...opened });
  });
});

describe.each([
  ['the CDK', networkOfCdk, (id: string) => id],
  ['Terraform', networkOfTerraform, (id: string) => (id === 'internet' ? id : `aws_instance.${id}`)],
])('a segmented VPC of %s with a list of what may leave', (_, networkOf, addressOf) => {
  const ENDPOINTS = ['vpce-0a1b2c3d', 'vpce-1a2b3c4d'];
  const allowlist = { publicSubnets: true, egress: 'allowlist' } as const;
  const leaving = ({ reaches }: Network, from: string, port: number) => reaches(addressOf(from), 'internet', { port });

  test('lets nothing out until a firewall is there', () => {
    const made = networkOf(allowlist);
    expect(PORTS.filter((port) => leaving(made, 'app1', port).answer !== 'no')).toEqual([]);
  });

  test('leads applications to the firewall on ports 80 and 443, and nothing else there', () => {
    const made = networkOf(allowlist, ENDPOINTS);
    for (const app of ['app1', 'app2']) {
      expect(PORTS.filter((port) => leaving(made, app, port).answer === 'unknown')).toEqual([80, 443]);
      expect(PORTS.filter((port) => leaving(made, app, port).answer === 'yes')).toEqual([]);
      const { path } = leaving(made, app, 443);
      expect(path.at(-1)?.why).toContain('sends it through a firewall');
    }
    for (const [from, to, ports] of table()) {
      if (from === 'app' && to === 'internet') continue;
      expect([from, to, open(made, addressOf(named(from, 1)), addressOf(named(to, 2)))]).toEqual([
        ...[from, to, portsIn(ports)],
      ]);
    }
  });
});

describe('routes through a firewall', () => {
  const ENDPOINTS = ['vpce-0a1b2c3d', 'vpce-1a2b3c4d'];

  /** Destinations and targets of the routes, by where they are. */
  const routesIn = (resources: ReturnType<typeof declaredBy>) =>
    Object.entries(resources)
      .filter(([, { Type }]) => Type === 'AWS::EC2::Route')
      .map(([id, { Properties: it }]) => [
        /^Network([a-z]+Subnet\d)/.exec(id)?.[1],
        it.DestinationCidrBlock,
        it.VpcEndpointId ?? Object.keys(it).find((key) => /Gateway/.test(key)),
      ])
      .sort();

  test('lead there and back by the endpoint of the same zone', () => {
    const resources = declaredBy((stack) => {
      new SegmentedVpc(stack, 'Network', { egress: 'allowlist' }).sendThrough(ENDPOINTS);
    });
    expect(routesIn(resources)).toEqual([
      ['appSubnet1', '0.0.0.0/0', 'vpce-0a1b2c3d'],
      ['appSubnet2', '0.0.0.0/0', 'vpce-1a2b3c4d'],
      ['firewallSubnet1', '0.0.0.0/0', 'NatGatewayId'],
      ['firewallSubnet2', '0.0.0.0/0', 'NatGatewayId'],
      ['natSubnet1', '0.0.0.0/0', 'GatewayId'],
      ['natSubnet1', '10.0.0.0/19', 'vpce-0a1b2c3d'],
      ['natSubnet2', '0.0.0.0/0', 'GatewayId'],
      ['natSubnet2', '10.0.32.0/19', 'vpce-1a2b3c4d'],
    ]);
  });

  test('come back from one NAT gateway to every zone', () => {
    const resources = declaredBy((stack) => {
      new SegmentedVpc(stack, 'Network', { egress: 'allowlist', natGateways: 1 }).sendThrough(ENDPOINTS);
    });
    expect(routesIn(resources).filter(([place]) => String(place).startsWith('nat'))).toEqual([
      ['natSubnet1', '0.0.0.0/0', 'GatewayId'],
      ['natSubnet1', '10.0.0.0/19', 'vpce-0a1b2c3d'],
      ['natSubnet1', '10.0.32.0/19', 'vpce-1a2b3c4d'],
      ['natSubnet2', '0.0.0.0/0', 'GatewayId'],
    ]);
  });

  test('take an endpoint in each zone, and subnets for them', () => {
    const refusals = (make: (egress: 'none' | 'allowlist') => { sendThrough(endpoints: readonly string[]): void }) => {
      expect(refusalOf(() => make('none').sendThrough(ENDPOINTS))).toContain("with egress: 'allowlist'");
      expect(refusalOf(() => make('allowlist').sendThrough(ENDPOINTS.slice(1)))).toContain(
        'one endpoint in each of 2 zones, not 1',
      );
    };
    templateOf((stack) => refusals((egress) => new SegmentedVpc(stack, egress, { egress })));
    terraformOf((stack) => refusals((egress) => new cdktf.SegmentedVpc(stack, egress, { egress })));
  });

  test('and the gate asks for the firewall itself', () => {
    const rulesIn = (build: (stack: cdk.Stack) => unknown) =>
      check(templateOf(build), strict)
        .findings.map(({ rule }) => rule)
        .filter((rule) => rule.startsWith('ec2/'));
    const allowlist = { egress: 'allowlist' } as const;
    expect(new Set(rulesIn((stack) => new SegmentedVpc(stack, 'Network', allowlist)))).toEqual(
      new Set(['ec2/nat-behind-firewall']),
    );
  });

  test('are those of an EgressFirewall, and then the gate has nothing to say', () => {
    const availabilityZones = ['eu-west-1a', 'eu-west-1b'];
    const allowedDomains = ['.example.com'];
    const template = templateOf((stack) => {
      const vpc = new SegmentedVpc(stack, 'Network', { egress: 'allowlist', availabilityZones });
      const vpcSubnets = { subnets: vpc.firewallSubnets };
      vpc.sendThrough(new EgressFirewall(stack, 'Egress', { vpc, vpcSubnets, allowedDomains }).endpointIds);
    });
    const content = terraform((stack) => {
      const vpc = new cdktf.SegmentedVpc(stack, 'network', { egress: 'allowlist', availabilityZones });
      const subnetIds = vpc.firewallSubnets.map(({ id }) => id);
      const egress = new cdktf.EgressFirewall(stack, 'egress', { vpcId: vpc.id, subnetIds, allowedDomains });
      vpc.sendThrough(egress.endpointIds);
    });
    for (const inputs of [template, [{ name: 'shop.tf.json', content }]])
      expect(
        check(inputs, strict)
          .findings.filter(({ resource }) => !isHelper(resource))
          .map(({ rule, resource }) => `${rule} ${resource}`),
      ).toEqual([]);
    const { Resources } = (template[0] as { content: any }).content;
    const through = Object.values<any>(Resources).flatMap(({ Type, Properties }) =>
      Type === 'AWS::EC2::Route' && Properties.VpcEndpointId ? [JSON.stringify(Properties.VpcEndpointId)] : [],
    );
    expect(through.map((id) => /eu-west-1[ab]/.exec(id)?.[0])).toEqual([
      ...['eu-west-1a', 'eu-west-1b'],
      ...['eu-west-1a', 'eu-west-1b'],
    ]);
  });
});

describe('private endpoints', () => {
  const ORGANIZED = defineConfig(presets.strict, { name: 'shop', settings: { organization: 'o-0a1b2c3d4e' } });
  const made = (config: Config) =>
    templateOf(
      (stack) => {
        const vpc = new SegmentedVpc(stack, 'Network');
        const endpoints = new PrivateEndpoints(stack, 'Services', { vpc, services: ['s3', 'sts', 'ssm', 'logs'] });
        const group = new HardenedSecurityGroup(stack, 'Client', { vpc });
        endpoints.connections.allowDefaultPortFrom(group);
        for (const [id, subnets] of Object.entries({ app: vpc.privateSubnets, data: vpc.isolatedSubnets }))
          new CfnInstance(stack, id, {
            subnetId: subnets[1]?.subnetId ?? '',
            securityGroupIds: [group.securityGroupId],
          });
      },
      { config },
    );
  const policiesIn = ([template]: ReturnType<typeof made>): Record<string, any[]> =>
    Object.fromEntries(
      Object.entries<any>((template as { content: any }).content.Resources)
        .filter(([, { Type }]) => Type === 'AWS::EC2::VPCEndpoint')
        .map(([id, { Properties }]) => [
          /^Services(.*)[0-9A-F]{8}$/.exec(id)?.[1] ?? '',
          Properties.PolicyDocument.Statement,
        ]),
    );

  test('are reached by applications on port 443, and by nobody else', () => {
    const { reaches, resources } = network(made(strict));
    const logs = resources.find((id) => id.startsWith('Serviceslogs')) ?? '';
    const answers = (port: number) => ['app', 'data', 'internet'].map((from) => reaches(from, logs, { port }).answer);
    expect(answers(443)).toEqual(['yes', 'no', 'no']);
    expect(answers(80)).toEqual(['no', 'no', 'no']);
  });

  test('let through what is within the organisation', () => {
    const { logs, sts, ssm } = policiesIn(made(ORGANIZED));
    const own = { 'aws:PrincipalOrgID': 'o-0a1b2c3d4e', 'aws:ResourceOrgID': 'o-0a1b2c3d4e' };
    const within = { Action: '*', Effect: 'Allow', Principal: { AWS: '*' }, Resource: '*' };
    expect(logs).toEqual([{ ...within, Condition: { StringEquals: own } }]);
    expect(sts?.[1].Condition).toEqual({ StringEquals: { 'aws:ResourceOrgID': 'o-0a1b2c3d4e' } });
    expect(ssm?.[1].Condition).toEqual({ StringEquals: { 'aws:PrincipalOrgID': 'o-0a1b2c3d4e' } });
  });

  test('let through what is within the account and those it knows, where no organisation is named', () => {
    const { logs } = policiesIn(made(strict));
    const own = [{ Ref: 'AWS::AccountId' }, PARTNER];
    expect(logs?.[0].Condition).toEqual({
      StringEquals: { 'aws:PrincipalAccount': own, 'aws:ResourceAccount': own },
    });
  });

  test('let S3 give out what AWS feeds images and machines from, and take nothing but answers to CloudFormation', () => {
    const [, reading, answering, ...others] = policiesIn(made(ORGANIZED)).s3 ?? [];
    expect(reading.Action).toBe('s3:GetObject');
    expect(JSON.stringify(reading.Resource)).toContain('-starport-layer-bucket/*');
    expect(reading.Resource).not.toContain('*');
    expect(answering).toEqual({
      Action: 's3:PutObject',
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Resource: ['custom-resource-response', 'waitcondition'].map((name) => ({
        'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:s3:::cloudformation-${name}-*/*`]],
      })),
      Condition: { Bool: { 'aws:PrincipalIsAWSService': 'true' } },
    });
    expect(others).toEqual([]);
  });

  test('are told of more by name, and refuse a name that they do not have', () => {
    const statement = { Effect: 'Allow', Principal: '*', Action: 'ecr:BatchGetImage', Resource: '*' } as const;
    const { aws_vpc_endpoint: endpoints = {} } = terraformOf((stack) => {
      const vpc = new cdktf.SegmentedVpc(stack, 'network');
      const services = new cdktf.PrivateEndpoints(stack, 'services', {
        vpcId: vpc.id,
        subnetIds: vpc.privateSubnets.map(({ id }) => id),
        routeTableIds: vpc.privateRouteTables.map(({ id }) => id),
        clients: [vpc.cidrBlock],
        services: ['s3', 'ecr.api'],
      });
      services.addToPolicy('ecr.api', statement);
      expect(refusalOf(() => services.addToPolicy('logs', statement))).toContain(
        "there is no endpoint of 'logs', but of s3, ecr.api",
      );
    });
    const policies = Object.values(endpoints).map(({ vpc_endpoint_type: type, policy }) => [type, policy]);
    expect(policies).toEqual([
      ['Gateway', expect.stringContaining('-starport-layer-bucket/*')],
      ['Interface', expect.stringContaining('ecr:BatchGetImage')],
    ]);
  });
});
