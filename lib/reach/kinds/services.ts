import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { boundsOf } from '../blocks';
import { exactly, IPV4, IPV6, join, NONE } from '../bounds';
import { identityOf } from '../identity';
import {
  type Families,
  familiesOf,
  type Get,
  hasSix,
  inGroup,
  list,
  onlyFour,
  type Place,
  type Placement,
  publicly,
  set,
  truth,
} from '../kind';
import { INTERNET } from '../question';

/**
 * Tasks have an address of their own. In a subnet that has addresses of IPv6, an account setting decides on one more.
 * Source: "Using a VPC in dual-stack mode" in the Amazon ECS developer guide.
 */
export function containers(it: Reading, get: Get): Placement {
  const block = get('NetworkConfiguration.AwsvpcConfiguration', 'network_configuration');
  const at = (cf: string, tf: string) => block.get(it.either(cf, tf));
  const assigned = at('AssignPublicIp', 'assign_public_ip');
  const isPublic = it.either(
    assigned.map((said) => said === 'ENABLED'),
    assigned,
  );
  const ports = get('LoadBalancers', 'load_balancer')
    .items()
    .map((one) => one.get(it.either('ContainerPort', 'container_port')));
  const families = (place: Place): Families => {
    const { 4: four, 6: six } = onlyFour(place);
    return { 4: four, 6: six || (hasSix(place) === false ? false : undefined) };
  };
  return {
    subnets: block.isAbsentHere ? [it.fact('')] : list(at('Subnets', 'subnets')),
    groups: block.isAbsentHere ? [it.fact('')] : list(at('SecurityGroups', 'security_groups')),
    isPublicAt: (place) => publicly(block.isAbsentHere ? undefined : truth(isPublic.or(false)), families(place)[6]),
    families,
    ports,
    spans: true,
  };
}

export function controlPlane(it: Reading, get: Get): Placement {
  const block = get('ResourcesVpcConfig', 'vpc_config');
  const at = (cf: string, tf: string) => block.get(it.either(cf, tf));
  const isOpen = truth(at('EndpointPublicAccess', 'endpoint_public_access').or(true));
  const blocks = list(at('PublicAccessCidrs', 'public_access_cidrs')) as Fact<string>[];
  const admitted =
    blocks.length === 0
      ? exactly([...IPV4, ...IPV6])
      : join([NONE, ...blocks.map((one) => boundsOf(one, it.world, INTERNET))]);
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

export function onlyCalls(_: Reading, get: Get): Placement {
  const block = get('VpcConfig', 'vpc_config');
  const subnets = list(
    get('VpcConfig.SubnetIds', 'vpc_config.subnet_ids'),
    get('VpcConfig.Subnets', 'vpc_config.subnets'),
  );
  const dual = truth(get('VpcConfig.Ipv6AllowedForDualStack', 'vpc_config.ipv6_allowed_for_dual_stack').or(false));
  const families = (place: Place): Families => ({ 4: onlyFour(place)[4], 6: dual && hasSix(place) });
  return {
    subnets: block.isUnknown ? [block] : subnets,
    groups: block.isUnknown ? [block] : list(get('VpcConfig.SecurityGroupIds', 'vpc_config.security_group_ids')),
    isPublicAt: (place) => publicly(false, families(place)[6]),
    families,
    listens: false,
    spans: true,
    isOutside: !block.isUnknown && subnets.length === 0,
  };
}

/** An interface endpoint has network interfaces; a gateway endpoint is a target of route tables. */
export function privateLink(it: Reading, get: Get): Placement {
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
    families: familiesOf(get('IpAddressType', 'ip_address_type')),
    ports: [443],
    spans: true,
    isOutside: isGateway,
    ...(isGateway ? { tables: tables.map(identityOf) } : {}),
  };
}

/** Calls databases on behalf of a migration, from a subnet that AWS chooses. Left out, AWS makes it public; the Terraform provider says false. */
export function migration(it: Reading, get: Get): Placement {
  const named = get('ReplicationSubnetGroupIdentifier', 'replication_subnet_group_id');
  const types = ['AWS::DMS::ReplicationSubnetGroup', 'aws_dms_replication_subnet_group'] as const;
  return {
    subnets: inGroup(it, named, types, ['ReplicationSubnetGroupIdentifier', 'replication_subnet_group_id']),
    groups: list(get('VpcSecurityGroupIds', 'vpc_security_group_ids')),
    isPublic: get<boolean>('PubliclyAccessible', 'publicly_accessible').or(it.either(true, false)),
    families: familiesOf(get('NetworkType', 'network_type')),
    listens: false,
  };
}

/** Where machines of a subnet mount a file system. */
export const mountTarget = (_: Reading, get: Get): Placement => ({
  subnets: set([get('SubnetId', 'subnet_id')]),
  groups: list(get('SecurityGroups', 'security_groups')),
  isPublic: false,
  families: familiesOf(get('IpAddressType', 'ip_address_type')),
  ports: [2049],
});
