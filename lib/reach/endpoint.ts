import type { Fact } from '../engine/fact';
import { Reading } from '../engine/reading';
import type { Resource } from '../engine/template';
import { isPartlyUnknown } from '../engine/value';
import type { World } from '../engine/world';
import { defaultPorts } from '../resources/rds/ports';
import { type Bounds, boundsOf, IPV4, IPV6, join, NONE, OPEN, these, theseIf } from './bounds';
import { defaultGroup, type Group, groupAt } from './filters';
import { type Identity, identityOf } from './identity';

type Truth = boolean | undefined;

/** A subnet that a resource has a network interface in, or may be given one in. */
export interface Place {
  /** Undefined where the subnet is declared elsewhere, or none is named. */
  readonly subnet: Reading | undefined;
  readonly id: Identity;
  readonly vpc: Identity;
  /** Whether nothing is said of a network, so that it is the account's default VPC. */
  readonly isDefault: boolean;
}

/** An entrance that AWS keeps outside the VPC. */
export interface Door {
  readonly at: Fact;
  readonly admits: Bounds;
  readonly ports: readonly number[];
}

/** A resource as the network sees it. */
export interface Endpoint {
  readonly it: Reading;
  readonly places: readonly Place[];
  /** Whether it is in all of its places at once, not in one that AWS chooses. */
  readonly spans: boolean;
  readonly groups: readonly Group[];
  /** Whether it takes connections at all; functions and builds only make them. */
  readonly listens: boolean;
  /** Whether security groups stand before it: a Network Load Balancer may have none. */
  readonly isFiltered: boolean;
  /** Of which families it has public addresses, at a place. */
  readonly publicAt: (place: Place) => Bounds;
  /** The ports it listens on, where they are known. */
  readonly ports: readonly number[];
  /** The resources whose port is the port of this one: itself, and the cluster it is in. */
  readonly isPortOf: readonly Resource[];
  readonly door?: Door;
  /** The route tables that lead to a gateway endpoint. */
  readonly tables?: readonly Identity[];
}

/** What a kind says of itself; what it leaves out is the same for most kinds. */
interface Said {
  readonly subnets: readonly Fact[];
  readonly groups: readonly Fact[];
  readonly spans?: boolean;
  readonly listens?: boolean;
  readonly isFiltered?: boolean;
  /** Undefined where a subnet decides. */
  readonly isPublic?: Fact | boolean;
  readonly isPublicAt?: (place: Place) => Bounds;
  readonly ports?: readonly (Fact | number)[];
  readonly door?: Door | undefined;
  readonly isOutside?: boolean;
  /** The cluster it is in. */
  readonly cluster?: Reading | undefined;
  readonly tables?: readonly Identity[];
}

type Get = <T>(cloudFormation: string, terraform: string) => Fact<T>;

const set = (facts: readonly Fact[]): Fact[] => facts.filter((fact) => !fact.isAbsentHere && fact.value !== '');
const list = (...facts: readonly Fact[]): Fact[] => set(facts.flatMap((fact) => fact.items()));
const first = (...facts: readonly Fact[]): Fact => facts.find((fact) => !fact.isAbsentHere) ?? (facts[0] as Fact);

const truth = (fact: Fact): Truth => {
  const { state } = fact.isTrue();
  return state === 'pass' ? true : state === 'unknown' ? undefined : false;
};

/** What a property names: the resource, or the one of a type that has this literal name. */
function declared(it: Reading, named: Fact, type: string, name: string): Reading | undefined {
  const followed = it.follow(named);
  if (followed) return followed;
  if (named.text === undefined || isPartlyUnknown(named.value)) return undefined;
  const [found] = it.resource.template.assembly.companionsOf(it.resource, type, name, named.text);
  return found && new Reading(found, it.world);
}

/** The subnets of a named group of subnets; the name itself where the group is declared elsewhere. */
const inGroup = (
  it: Reading,
  named: Fact,
  types: readonly [string, string],
  name: readonly [string, string],
): Fact[] => {
  const [type, key] = it.dialect === 'cloudformation' ? [types[0], name[0]] : [types[1], name[1]];
  const group = declared(it, named, type, key);
  if (!group) return set([named]);
  return list(group.fact(it.dialect === 'cloudformation' ? 'SubnetIds' : 'subnet_ids'));
};

const interfaces = (it: Reading, paths: readonly string[]): Reading[] =>
  paths.flatMap((path) =>
    it
      .fact(path)
      .items()
      .flatMap((one) => it.follow(first(one.get('NetworkInterfaceId'), one.get('network_interface_id'))) ?? []),
  );

/** What machines are launched from: the template or configuration that a property names. */
function launchedFrom(it: Reading, path: readonly [string, string]): Reading | undefined {
  const cloudFormation = it.dialect === 'cloudformation';
  const block = it.fact(cloudFormation ? path[0] : path[1]);
  const called = cloudFormation
    ? first(block.get('LaunchTemplateId'), block.get('LaunchTemplateName'))
    : first(block.get('id'), block.get('name'), block.get('launch_template_id'));
  return cloudFormation
    ? declared(it, called, 'AWS::EC2::LaunchTemplate', 'LaunchTemplateName')
    : declared(it, called, 'aws_launch_template', 'name');
}

/** What a launch template or configuration says of the network. */
function launch(from: Reading | undefined): { groups: Fact[]; subnets: Fact[]; isPublic: Fact | undefined } {
  if (!from) return { groups: [], subnets: [], isPublic: undefined };
  const cloudFormation = from.dialect === 'cloudformation';
  const at = (path: string) => from.fact(/Template$/.test(from.type) ? `LaunchTemplateData.${path}` : path);
  const cards = at(cloudFormation ? 'NetworkInterfaces' : 'network_interfaces').items();
  const card = (cf: string, tf: string) => cards.map((one) => one.get(cloudFormation ? cf : tf));
  const own = cloudFormation
    ? [at('SecurityGroupIds'), at('SecurityGroups')]
    : [at('vpc_security_group_ids'), at('security_groups')];
  return {
    groups: list(...own, ...card('Groups', 'security_groups')),
    subnets: set(card('SubnetId', 'subnet_id')),
    isPublic: set([
      ...card('AssociatePublicIpAddress', 'associate_public_ip_address'),
      at(cloudFormation ? 'AssociatePublicIpAddress' : 'associate_public_ip_address'),
    ])[0],
  };
}

const ADDRESSES: readonly [type: string, keys: readonly string[]][] = [
  ['AWS::EC2::EIP', ['InstanceId']],
  ['AWS::EC2::EIPAssociation', ['InstanceId', 'NetworkInterfaceId']],
  ['aws_eip', ['instance', 'network_interface']],
  ['aws_eip_association', ['instance_id', 'network_interface_id']],
];

const hasElasticAddress = (it: Reading): boolean =>
  ADDRESSES.some(([type, keys]) => keys.some((key) => it.companions(type, key).length > 0));

/** A setting of a subnet; the default VPC gives addresses of version 4 to whatever is launched in it. */
function subnetGives({ subnet, isDefault }: Place, family: 4 | 6): Truth {
  if (!subnet) return isDefault ? family === 4 : undefined;
  if (!SUBNET.test(subnet.type)) return undefined;
  const path =
    family === 4
      ? ['MapPublicIpOnLaunch', 'map_public_ip_on_launch']
      : ['AssignIpv6AddressOnCreation', 'assign_ipv6_address_on_creation'];
  const said = subnet.fact(path[subnet.dialect === 'cloudformation' ? 0 : 1] as string);
  return truth(said.or(family === 4 && subnet.type === 'aws_default_subnet'));
}

const machineAt =
  (it: Reading, said: Fact | undefined, hasSix: Truth) =>
  (place: Place): Bounds => {
    const four = hasElasticAddress(it) || (said && !said.isAbsentHere ? truth(said) : subnetGives(place, 4));
    const six = hasSix || subnetGives(place, 6);
    return join([theseIf(four, IPV4), theseIf(six, IPV6)]);
  };

function machine(it: Reading, get: Get): Said {
  const block = first(it.fact('LaunchTemplate'), it.fact('launch_template'));
  const from = launchedFrom(it, ['LaunchTemplate', 'launch_template']);
  const cards = [...it.fact('NetworkInterfaces').items(), ...it.fact('network_interface').items()];
  const attached = interfaces(it, ['NetworkInterfaces', 'network_interface', 'primary_network_interface']);
  const own = list(get('SecurityGroupIds', 'vpc_security_group_ids'), get('SecurityGroups', 'security_groups'));
  const groups = [...own, ...list(...cards.map((one) => one.get('GroupSet'))), ...attached.flatMap(groupsOfInterface)];
  const subnets = set([
    get('SubnetId', 'subnet_id'),
    ...cards.map((one) => one.get('SubnetId')),
    ...attached.map((one) => one.fact(one.dialect === 'cloudformation' ? 'SubnetId' : 'subnet_id')),
  ]);
  const launched = launch(from);
  const said = set([
    ...cards.map((one) => one.get('AssociatePublicIpAddress')),
    get('(none)', 'associate_public_ip_address'),
  ])[0];
  const isElsewhere = !from && !block.isAbsentHere;
  const six =
    !get('Ipv6Addresses', 'ipv6_addresses').isAbsentHere || !get('Ipv6AddressCount', 'ipv6_address_count').isAbsentHere;
  const byInterface = attached.some(hasElasticAddress);
  return {
    subnets: subnets.length > 0 ? subnets : isElsewhere ? [block] : launched.subnets,
    groups: groups.length > 0 ? groups : isElsewhere ? [block] : launched.groups,
    isPublicAt: byInterface
      ? () => these(IPV4)
      : attached.length > 0
        ? (place) => join([theseIf(hasElasticAddress(it), IPV4), theseIf(subnetGives(place, 6), IPV6)])
        : machineAt(it, said ?? launched.isPublic, six),
    spans: true,
  };
}

const groupsOfInterface = (it: Reading): Fact[] =>
  list(it.fact(it.dialect === 'cloudformation' ? 'GroupSet' : 'security_groups'));

function fleet(it: Reading, get: Get): Said {
  const paths = [
    ['LaunchTemplate', 'launch_template'],
    [
      'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification',
      'mixed_instances_policy.launch_template.launch_template_specification',
    ],
  ] as const;
  const named = get('LaunchConfigurationName', 'launch_configuration');
  const configuration =
    it.dialect === 'cloudformation'
      ? declared(it, named, 'AWS::AutoScaling::LaunchConfiguration', 'LaunchConfigurationName')
      : declared(it, named, 'aws_launch_configuration', 'name');
  const from = paths.map((path) => launchedFrom(it, path)).find((found) => found) ?? configuration;
  const launched = launch(from);
  const zones = list(get('VPCZoneIdentifier', 'vpc_zone_identifier'));
  return {
    subnets: zones.length > 0 ? zones : launched.subnets,
    groups: from ? launched.groups : [get('LaunchTemplate', 'launch_template')],
    isPublicAt: machineAt(it, from ? launched.isPublic : get('LaunchTemplate', 'launch_template'), false),
    spans: true,
  };
}

const networkInterface = (it: Reading, get: Get): Said => ({
  subnets: set([get('SubnetId', 'subnet_id')]),
  groups: groupsOfInterface(it),
  isPublicAt: (place) => join([theseIf(hasElasticAddress(it), IPV4), theseIf(subnetGives(place, 6), IPV6)]),
});

function loadBalancer(it: Reading, get: Get): Said {
  const groups = list(get('SecurityGroups', 'security_groups'));
  const type = get<string>('Type', 'load_balancer_type').or('application');
  const mappings = get('SubnetMappings', 'subnet_mapping').items();
  const scheme = get<string>('Scheme', 'internal');
  const isInternal =
    it.dialect === 'cloudformation'
      ? scheme.or('internet-facing').map((said) => said === 'internal')
      : scheme.or(false as never);
  const internal = truth(isInternal);
  const dual = /^dualstack/.test(get('IpAddressType', 'ip_address_type').text ?? '');
  const isPublic = internal === undefined ? undefined : !internal;
  return {
    subnets: [
      ...list(get('Subnets', 'subnets')),
      ...set(mappings.map((one) => first(one.get('SubnetId'), one.get('subnet_id')))),
    ],
    groups,
    isFiltered: groups.length > 0 || type.text !== 'network',
    isPublicAt: () => join([theseIf(isPublic, IPV4), ...(dual ? [theseIf(isPublic, IPV6)] : [])]),
    ports: listenersOf(it).map((listener) => listener.fact(it.dialect === 'cloudformation' ? 'Port' : 'port')),
    spans: true,
  };
}

/** The listeners of a load balancer. */
export const listenersOf = (it: Reading): Reading[] => [
  ...it.companions('AWS::ElasticLoadBalancingV2::Listener', 'LoadBalancerArn'),
  ...['aws_lb_listener', 'aws_alb_listener'].flatMap((type) => it.companions(type, 'load_balancer_arn')),
];

function classicLoadBalancer(it: Reading, get: Get): Said {
  const internal =
    it.dialect === 'cloudformation' ? get('Scheme', '').is('internal') : get('', 'internal').or(false).isTrue();
  const isPublic = internal.state === 'unknown' ? undefined : internal.state === 'fail';
  const listeners = get('Listeners', 'listener').items();
  return {
    subnets: list(get('Subnets', 'subnets')),
    groups: list(get('SecurityGroups', 'security_groups')),
    isPublicAt: () => theseIf(isPublic, IPV4),
    ports: listeners.map((one) => first(one.get('LoadBalancerPort'), one.get('lb_port'))),
    spans: true,
  };
}

function containers(it: Reading, get: Get): Said {
  const block = get('NetworkConfiguration.AwsvpcConfiguration', 'network_configuration');
  const cloudFormation = it.dialect === 'cloudformation';
  const assigned = block.get(cloudFormation ? 'AssignPublicIp' : 'assign_public_ip');
  const isPublic = cloudFormation ? assigned.map((said) => said === 'ENABLED') : assigned;
  const ports = get('LoadBalancers', 'load_balancer')
    .items()
    .map((one) => one.get(cloudFormation ? 'ContainerPort' : 'container_port'));
  return {
    subnets: block.isAbsentHere ? [it.fact('')] : list(block.get(cloudFormation ? 'Subnets' : 'subnets')),
    groups: block.isAbsentHere ? [it.fact('')] : list(block.get(cloudFormation ? 'SecurityGroups' : 'security_groups')),
    isPublic: block.isAbsentHere ? it.fact('') : isPublic.or(false),
    ports,
    spans: true,
  };
}

const DB_GROUPS = ['AWS::RDS::DBSubnetGroup', 'aws_db_subnet_group'] as const;

function database(it: Reading, get: Get): Said {
  const member = get('DBClusterIdentifier', 'cluster_identifier');
  const cluster = declared(
    it,
    member,
    it.dialect === 'cloudformation' ? 'AWS::RDS::DBCluster' : 'aws_rds_cluster',
    it.dialect === 'cloudformation' ? 'DBClusterIdentifier' : 'cluster_identifier',
  );
  const isMember = !member.isAbsentHere && it.type !== 'aws_rds_cluster' && it.type !== 'AWS::RDS::DBCluster';
  const of = isMember && cluster ? cluster : it;
  const at = (cf: string, tf: string) => of.fact(of.dialect === 'cloudformation' ? cf : tf);
  const named = first(
    get('DBSubnetGroupName', 'db_subnet_group_name'),
    at('DBSubnetGroupName', 'db_subnet_group_name'),
  );
  const groups = list(
    first(at('VPCSecurityGroups', 'vpc_security_group_ids'), at('VpcSecurityGroupIds', 'vpc_security_group_ids')),
  );
  const engine = at('Engine', 'engine').text?.toLowerCase();
  const port = first(get('Port', 'port'), at('Port', 'port'));
  const outside = isMember && !cluster;
  const isCluster = /Cluster$|rds_cluster$/.test(it.type);
  const members = isCluster
    ? [
        ...it.companions('AWS::RDS::DBInstance', 'DBClusterIdentifier', 'DBClusterIdentifier'),
        ...it.companions('aws_rds_cluster_instance', 'cluster_identifier', 'cluster_identifier'),
      ]
    : [];
  return {
    cluster,
    subnets: named.isAbsentHere && outside ? [member] : inGroup(it, named, DB_GROUPS, ['DBSubnetGroupName', 'name']),
    groups: outside ? [member] : groups,
    isPublicAt: () => {
      const each = [it, ...members].map(publicDatabase);
      return theseIf(each.includes(true) ? true : each.includes(undefined) ? undefined : false, IPV4);
    },
    ports: port.isAbsentHere
      ? engine
        ? defaultPorts(engine).slice(0, engine.startsWith('aurora') ? 2 : 1)
        : []
      : [port],
  };
}

/**
 * Whether a database has a public address. Left out, RDS gives one where the VPC has an internet gateway: whatever is
 * routed to one then has it. The Terraform provider says false.
 * Source: PubliclyAccessible of CreateDBInstance in the RDS API reference.
 */
function publicDatabase(it: Reading): Truth {
  if (it.dialect === 'terraform') return truth(it.fact('publicly_accessible').or(false));
  if (it.type === 'AWS::RDS::DBCluster') return truth(it.fact('PubliclyAccessible').or(false));
  return truth(it.fact('PubliclyAccessible').or(true));
}

function cache(it: Reading, get: Get): Said {
  const group = it.follow(get('ReplicationGroupId', 'replication_group_id')) ?? it;
  const at = (cf: string, tf: string) => group.fact(group.dialect === 'cloudformation' ? cf : tf);
  const named = at('CacheSubnetGroupName', 'subnet_group_name');
  const types = ['AWS::ElastiCache::SubnetGroup', 'aws_elasticache_subnet_group'] as const;
  const port = at('Port', 'port');
  return {
    subnets: [...inGroup(it, named, types, ['CacheSubnetGroupName', 'name']), ...list(at('SubnetIds', 'subnet_ids'))],
    groups: list(at('SecurityGroupIds', 'security_group_ids'), at('VpcSecurityGroupIds', '(none)')),
    isPublic: false,
    ports: [port.isAbsentHere ? (at('Engine', 'engine').text === 'memcached' ? 11211 : 6379) : port],
    spans: true,
  };
}

function searchDomain(_: Reading, get: Get): Said {
  const vpc = get('VPCOptions', 'vpc_options');
  const subnets = list(get('VPCOptions.SubnetIds', 'vpc_options.subnet_ids'));
  const isOutside = vpc.isAbsentHere || (!vpc.isUnknown && subnets.length === 0);
  return {
    subnets: vpc.isUnknown ? [vpc] : subnets,
    groups: vpc.isUnknown ? [vpc] : list(get('VPCOptions.SecurityGroupIds', 'vpc_options.security_group_ids')),
    isPublic: false,
    ports: [443],
    spans: true,
    isOutside,
    ...(isOutside ? { door: { at: vpc, admits: these([...IPV4, ...IPV6]), ports: [443, 80] } } : {}),
  };
}

const REDSHIFT_GROUPS = ['AWS::Redshift::ClusterSubnetGroup', 'aws_redshift_subnet_group'] as const;

/** Left out, Redshift gives no public address; the Terraform provider gave one before its version 6. */
function warehouse(it: Reading, get: Get): Said {
  const said = get('PubliclyAccessible', 'publicly_accessible');
  const port = get('Port', 'port');
  const named = get('ClusterSubnetGroupName', 'cluster_subnet_group_name');
  const isOpen = said.isAbsentHere && it.type === 'aws_redshift_cluster';
  return {
    subnets: [...inGroup(it, named, REDSHIFT_GROUPS, ['(none)', 'name']), ...list(get('SubnetIds', 'subnet_ids'))],
    groups: list(get('VpcSecurityGroupIds', 'vpc_security_group_ids'), get('SecurityGroupIds', 'security_group_ids')),
    isPublicAt: () => (isOpen ? { ...OPEN, maybe: IPV4 } : theseIf(truth(said.or(false)), IPV4)),
    ports: [port.isAbsentHere ? 5439 : port],
    spans: /orkgroup$/.test(it.type),
  };
}

function controlPlane(it: Reading, get: Get): Said {
  const block = get('ResourcesVpcConfig', 'vpc_config');
  const cloudFormation = it.dialect === 'cloudformation';
  const at = (cf: string, tf: string) => block.get(cloudFormation ? cf : tf);
  const isOpen = truth(at('EndpointPublicAccess', 'endpoint_public_access').or(true));
  const blocks = list(at('PublicAccessCidrs', 'public_access_cidrs')) as Fact<string>[];
  const admitted =
    blocks.length === 0
      ? these([...IPV4, ...IPV6])
      : join([NONE, ...blocks.map((one) => boundsOf(one, it.world, true))]);
  return {
    subnets: list(at('SubnetIds', 'subnet_ids')),
    groups: list(at('SecurityGroupIds', 'security_group_ids')),
    isPublic: false,
    ports: [443],
    spans: true,
    ...(isOpen === false
      ? {}
      : { door: { at: block, admits: isOpen ? admitted : { ...admitted, sure: [] }, ports: [443] } }),
  };
}

function onlyCalls(_: Reading, get: Get): Said {
  const block = get('VpcConfig', 'vpc_config');
  const subnets = list(
    get('VpcConfig.SubnetIds', 'vpc_config.subnet_ids'),
    get('VpcConfig.Subnets', 'vpc_config.subnets'),
  );
  return {
    subnets: block.isUnknown ? [block] : subnets,
    groups: block.isUnknown ? [block] : list(get('VpcConfig.SecurityGroupIds', 'vpc_config.security_group_ids')),
    isPublic: false,
    listens: false,
    spans: true,
    isOutside: !block.isUnknown && subnets.length === 0,
  };
}

/** An interface endpoint has network interfaces; a gateway endpoint is a target of route tables. */
function privateLink(it: Reading, get: Get): Said {
  const type = get<string>('VpcEndpointType', 'vpc_endpoint_type').or('Gateway');
  const isGateway = type.text === 'Gateway';
  const associated = it.companions('aws_vpc_endpoint_route_table_association', 'vpc_endpoint_id');
  const tables = [
    ...list(get('RouteTableIds', 'route_table_ids')),
    ...associated.map((one) => one.fact('route_table_id')),
  ];
  return {
    subnets: list(get('SubnetIds', 'subnet_ids')),
    groups: list(get('SecurityGroupIds', 'security_group_ids')),
    isPublic: false,
    ports: [443],
    spans: true,
    isOutside: isGateway,
    ...(isGateway ? { tables: tables.map(identityOf) } : {}),
  };
}

/** Every kind of resource that has a network interface, and how it is read. */
const KINDS: Readonly<Record<string, (it: Reading, get: Get) => Said>> = {
  'AWS::EC2::Instance': machine,
  aws_instance: machine,
  aws_spot_instance_request: machine,
  'AWS::AutoScaling::AutoScalingGroup': fleet,
  aws_autoscaling_group: fleet,
  'AWS::EC2::NetworkInterface': networkInterface,
  aws_network_interface: networkInterface,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': loadBalancer,
  aws_lb: loadBalancer,
  aws_alb: loadBalancer,
  'AWS::ElasticLoadBalancing::LoadBalancer': classicLoadBalancer,
  aws_elb: classicLoadBalancer,
  'AWS::ECS::Service': containers,
  aws_ecs_service: containers,
  'AWS::RDS::DBInstance': database,
  'AWS::RDS::DBCluster': database,
  aws_db_instance: database,
  aws_rds_cluster: database,
  aws_rds_cluster_instance: database,
  'AWS::ElastiCache::CacheCluster': cache,
  'AWS::ElastiCache::ReplicationGroup': cache,
  'AWS::ElastiCache::ServerlessCache': cache,
  aws_elasticache_cluster: cache,
  aws_elasticache_replication_group: cache,
  aws_elasticache_serverless_cache: cache,
  'AWS::OpenSearchService::Domain': searchDomain,
  'AWS::Elasticsearch::Domain': searchDomain,
  aws_opensearch_domain: searchDomain,
  aws_elasticsearch_domain: searchDomain,
  'AWS::Redshift::Cluster': warehouse,
  aws_redshift_cluster: warehouse,
  'AWS::RedshiftServerless::Workgroup': warehouse,
  aws_redshiftserverless_workgroup: warehouse,
  'AWS::EKS::Cluster': controlPlane,
  aws_eks_cluster: controlPlane,
  'AWS::Lambda::Function': onlyCalls,
  'AWS::Serverless::Function': onlyCalls,
  aws_lambda_function: onlyCalls,
  'AWS::CodeBuild::Project': onlyCalls,
  aws_codebuild_project: onlyCalls,
  'AWS::EC2::VPCEndpoint': privateLink,
  aws_vpc_endpoint: privateLink,
};

/** Whether resources of a type have a place in the network. */
export const isPlaced = (type: string): boolean => Object.hasOwn(KINDS, type);

const SUBNET = /^(AWS::EC2::Subnet|aws_(default_)?subnet)$/;

function placeOf(it: Reading, named: Fact, groups: readonly Group[]): Place {
  const found = it.follow(named);
  const subnet = found && SUBNET.test(found.type) ? found : undefined;
  const own = subnet && identityOf(subnet.fact(subnet.dialect === 'cloudformation' ? 'VpcId' : 'vpc_id'));
  return { subnet, id: identityOf(named), vpc: own ?? vpcOfGroups(groups), isDefault: false };
}

const vpcOfGroups = (groups: readonly Group[]): Identity => groups.map(({ vpc }) => vpc).find((vpc) => vpc);

/** A resource as the network sees it, in the world of its reading; undefined for kinds that have no network interface. */
export function endpointOf(it: Reading): Endpoint | undefined {
  const read = KINDS[it.type];
  if (!read || !isPlaced(it.type)) return undefined;
  const said = read(it, (cf, tf) => it.fact(it.dialect === 'cloudformation' ? cf : tf));
  const named = said.groups.map((group) => groupAt(it, group));
  const placed = said.subnets.map((subnet) => placeOf(it, subnet, named));
  const of = vpcOfGroups(named);
  const nowhere: Place = { subnet: undefined, id: undefined, vpc: of, isDefault: !of };
  const places = said.isOutside ? [] : placed.length > 0 ? placed : [nowhere];
  const vpc = places[0]?.vpc;
  const isFiltered = said.isFiltered ?? true;
  const ports = (said.ports ?? []).map((port) => (typeof port === 'number' ? port : Number(port.text)));
  const { isPublic } = said;
  const fixed = isPublic === undefined || typeof isPublic === 'boolean' ? isPublic : truth(isPublic);
  return {
    it,
    places,
    spans: said.spans ?? false,
    groups: named.length > 0 || !isFiltered ? named : [defaultGroup(it, vpc, places[0]?.isDefault)],
    listens: said.listens ?? true,
    isFiltered,
    publicAt: said.isPublicAt ?? (() => theseIf(fixed, IPV4)),
    ports: ports.filter((port) => Number.isInteger(port)),
    isPortOf: [it.resource, ...(said.cluster ? [said.cluster.resource] : [])],
    ...(said.door ? { door: said.door } : {}),
    ...(said.tables ? { tables: said.tables } : {}),
  };
}

/** The addresses that a resource has one of, at a place. */
export function addressesAt({ subnet }: Place, world: World): Bounds['maybe'] {
  if (!subnet) return IPV4;
  const cloudFormation = subnet.dialect === 'cloudformation';
  const block = boundsOf(subnet.fact(cloudFormation ? 'CidrBlock' : 'cidr_block'), world, false);
  return block.sure.length > 0 ? block.sure : IPV4;
}
