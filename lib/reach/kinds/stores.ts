import type { Reading } from '../../engine/reading';
import { someOf } from '../../engine/truth';
import { publiclyAccessible } from '../../resources/rds/instance';
import { defaultPorts } from '../../resources/rds/ports';
import { exactly, exactlyIf, IPV4, IPV6, OPEN } from '../bounds';
import {
  declared,
  familiesOf,
  first,
  type Get,
  inGroup,
  list,
  type Pair,
  type Placement,
  publicly,
  truth,
} from '../kind';

const DB_GROUPS = ['AWS::RDS::DBSubnetGroup', 'aws_db_subnet_group'] as const;

export function database(it: Reading, get: Get): Placement {
  const member = get('DBClusterIdentifier', 'cluster_identifier');
  const cluster = declared(
    it,
    member,
    ['AWS::RDS::DBCluster', 'aws_rds_cluster'],
    ['DBClusterIdentifier', 'cluster_identifier'],
  );
  const isMember = !member.isAbsentHere && it.type !== 'aws_rds_cluster' && it.type !== 'AWS::RDS::DBCluster';
  const of = isMember && cluster ? cluster : it;
  const at = (cf: string, tf: string) => of.fact(cf, tf);
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
  const families = familiesOf(first(get('NetworkType', 'network_type'), at('NetworkType', 'network_type')));
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
    isPublicAt: (place) => {
      const isPublic = someOf([it, ...members], (one) => truth(publiclyAccessible(one)));
      return publicly(isPublic, isPublic !== false && families(place)[6] !== false ? undefined : false);
    },
    families,
    ports: port.isAbsentHere
      ? engine
        ? defaultPorts(engine).slice(0, engine.startsWith('aurora') ? 2 : 1)
        : []
      : [port],
  };
}

export function cache(it: Reading, get: Get): Placement {
  const group = it.follow(get('ReplicationGroupId', 'replication_group_id')) ?? it;
  const at = (cf: string, tf: string) => group.fact(cf, tf);
  const named = at('CacheSubnetGroupName', 'subnet_group_name');
  const types = ['AWS::ElastiCache::SubnetGroup', 'aws_elasticache_subnet_group'] as const;
  const port = at('Port', 'port');
  return {
    subnets: [...inGroup(it, named, types, ['CacheSubnetGroupName', 'name']), ...list(at('SubnetIds', 'subnet_ids'))],
    groups: list(at('SecurityGroupIds', 'security_group_ids'), at('VpcSecurityGroupIds', '(none)')),
    isPublic: false,
    families: familiesOf(at('NetworkType', 'network_type')),
    ports: [port.isAbsentHere ? (at('Engine', 'engine').text === 'memcached' ? 11211 : 6379) : port],
    spans: true,
  };
}

export function searchDomain(_: Reading, get: Get): Placement {
  const vpc = get('VPCOptions', 'vpc_options');
  const subnets = list(get('VPCOptions.SubnetIds', 'vpc_options.subnet_ids'));
  const isOutside = vpc.isAbsentHere || (!vpc.isUnknown && subnets.length === 0);
  return {
    subnets: vpc.isUnknown ? [vpc] : subnets,
    groups: vpc.isUnknown ? [vpc] : list(get('VPCOptions.SecurityGroupIds', 'vpc_options.security_group_ids')),
    isPublic: false,
    families: familiesOf(get('IPAddressType', 'ip_address_type')),
    ports: [443],
    spans: true,
    isOutside,
    ...(isOutside ? { door: { at: vpc, admits: exactly([...IPV4, ...IPV6]), ports: [443, 80] } } : {}),
  };
}

const REDSHIFT_GROUPS = ['AWS::Redshift::ClusterSubnetGroup', 'aws_redshift_subnet_group'] as const;

/** Left out, Redshift gives no public address; the Terraform provider gave one before its version 6. */
export function warehouse(it: Reading, get: Get): Placement {
  const said = get('PubliclyAccessible', 'publicly_accessible');
  const port = get('Port', 'port');
  const named = get('ClusterSubnetGroupName', 'cluster_subnet_group_name');
  const isOpen = said.isAbsentHere && it.type === 'aws_redshift_cluster';
  return {
    subnets: [...inGroup(it, named, REDSHIFT_GROUPS, ['(none)', 'name']), ...list(get('SubnetIds', 'subnet_ids'))],
    groups: list(get('VpcSecurityGroupIds', 'vpc_security_group_ids'), get('SecurityGroupIds', 'security_group_ids')),
    isPublicAt: () => (isOpen ? { ...OPEN, maybe: IPV4 } : exactlyIf(truth(said.or(false)), IPV4)),
    ports: [port.isAbsentHere ? 5439 : port],
    spans: /orkgroup$/.test(it.type),
  };
}

interface Shape {
  readonly subnets?: Pair;
  /** The property that names a group of subnets, the types of such groups, and what they call their own name. */
  readonly subnetGroup?: { readonly named: Pair; readonly types: Pair; readonly name: Pair };
  readonly groups: Pair;
  readonly network?: Pair;
  readonly port?: Pair;
  readonly otherwise: readonly number[];
  /** Whether it is in all of its subnets at once. */
  readonly spans?: boolean;
}

/** A store that AWS gives no public address to. */
const inside =
  ({ subnets, subnetGroup, groups, network, port, otherwise, spans = true }: Shape) =>
  (it: Reading, get: Get): Placement => {
    const said = port && get(...port);
    return {
      subnets: [
        ...(subnets ? list(get(...subnets)) : []),
        ...(subnetGroup ? inGroup(it, get(...subnetGroup.named), subnetGroup.types, subnetGroup.name) : []),
      ],
      groups: list(get(...groups)),
      isPublic: false,
      ...(network ? { families: familiesOf(get(...network)) } : {}),
      ports: said && !said.isAbsentHere ? [said] : otherwise,
      spans,
    };
  };

/** Where one of the dialects cannot say it. */
const UNSAID = '(none)';
const NETWORK: Pair = ['NetworkType', 'network_type'];

export const documents = inside({
  subnetGroup: {
    named: ['DBSubnetGroupName', 'db_subnet_group_name'],
    types: ['AWS::DocDB::DBSubnetGroup', 'aws_docdb_subnet_group'],
    name: ['DBSubnetGroupName', 'name'],
  },
  groups: ['VpcSecurityGroupIds', 'vpc_security_group_ids'],
  network: NETWORK,
  port: ['Port', 'port'],
  otherwise: [27017],
  spans: false,
});

export const elasticDocuments = inside({
  subnets: ['SubnetIds', 'subnet_ids'],
  groups: ['VpcSecurityGroupIds', 'vpc_security_group_ids'],
  otherwise: [27017],
});

export const memory = inside({
  subnetGroup: {
    named: ['SubnetGroupName', 'subnet_group_name'],
    types: ['AWS::MemoryDB::SubnetGroup', 'aws_memorydb_subnet_group'],
    name: ['SubnetGroupName', 'name'],
  },
  groups: ['SecurityGroupIds', 'security_group_ids'],
  network: ['NetworkType', UNSAID],
  port: ['Port', 'port'],
  otherwise: [6379],
});

/** A cache of items of DynamoDB: without TLS and with. */
export const accelerator = inside({
  subnetGroup: {
    named: ['SubnetGroupName', 'subnet_group_name'],
    types: ['AWS::DAX::SubnetGroup', 'aws_dax_subnet_group'],
    name: ['SubnetGroupName', 'name'],
  },
  groups: ['SecurityGroupIds', 'security_group_ids'],
  network: ['NetworkType', UNSAID],
  otherwise: [8111, 9111],
});

/** The port that a proxy of a family of engines listens on. */
export const proxyPort = (proxy: Reading): number | undefined =>
  ({ mysql: 3306, postgresql: 5432, sqlserver: 1433 })[
    proxy.fact('EngineFamily', 'engine_family').text?.toLowerCase() ?? ''
  ];

export const proxy = (it: Reading, get: Get): Placement => ({
  subnets: list(get('VpcSubnetIds', 'vpc_subnet_ids')),
  groups: list(get('VpcSecurityGroupIds', 'vpc_security_group_ids')),
  isPublic: false,
  families: familiesOf(get('EndpointNetworkType', UNSAID)),
  ports: [proxyPort(it) ?? []].flat(),
  spans: true,
});

const GRAPH_GROUPS = ['AWS::Neptune::DBSubnetGroup', 'aws_neptune_subnet_group'] as const;

/**
 * A node of a graph database, or its cluster. Only nodes have public addresses, and only where they say so.
 * Sources: "Neptune Public Endpoints" and "Working with a Neptune DB cluster in dual-stack mode" in its user guide.
 */
export function graph(it: Reading, get: Get): Placement {
  const isNode = /Instance$|_instance$/.test(it.type);
  const cluster = isNode ? it.follow(get('DBClusterIdentifier', 'cluster_identifier')) : undefined;
  const of = cluster ?? it;
  const at = (cf: string, tf: string) => of.fact(cf, tf);
  const isElsewhere = isNode && !cluster;
  const named = first(
    get('DBSubnetGroupName', 'neptune_subnet_group_name'),
    at('DBSubnetGroupName', 'neptune_subnet_group_name'),
  );
  const families = familiesOf(at('NetworkType', UNSAID));
  const port = at('DBPort', 'port');
  const isPublic = isNode ? truth(get('PubliclyAccessible', 'publicly_accessible').or(false)) : false;
  return {
    cluster,
    subnets:
      named.isAbsentHere && isElsewhere
        ? [it.fact('')]
        : inGroup(it, named, GRAPH_GROUPS, ['DBSubnetGroupName', 'name']),
    groups: isElsewhere ? [it.fact('')] : list(at('VpcSecurityGroupIds', 'vpc_security_group_ids')),
    isPublicAt: (place) => publicly(isPublic, isPublic && families(place)[6]),
    families,
    ports: [port.isAbsentHere ? 8182 : port],
  };
}
