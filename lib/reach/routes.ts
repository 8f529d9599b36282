import type { Fact } from '../engine/fact';
import { onceFor } from '../engine/looks';
import type { Reading } from '../engine/reading';
import type { Resource } from '../engine/template';
import type { Truth } from '../engine/truth';
import type { World } from '../engine/world';
import { type AddressRange, difference, intersection } from '../network/addresses';
import { boundsOf } from './blocks';
import { type Bounds, join, NONE, OPEN } from './bounds';
import type { Peer } from './question';

/** What a route sends its traffic to. */
export type Gateway = 'internet' | 'egress-only' | 'nat' | 'peering' | 'transit' | 'appliance' | 'none' | 'unknown';

export interface Route {
  readonly at: Fact;
  readonly kind: Gateway;
  readonly gateway: Reading | undefined;
  readonly blocks: readonly Fact<string>[];
}

/** The route table of a subnet. Without `at` it is the one that AWS makes for a VPC, with no routes but the local one. */
export interface Table {
  readonly at: Resource;
  readonly id: Resource | undefined;
  /** Undefined where the table is declared elsewhere. */
  readonly routes: readonly Route[] | undefined;
}

const KINDS: readonly [RegExp, Gateway][] = [
  [/InternetGateway$|internet_gateway$/, 'internet'],
  [/NatGateway$|nat_gateway$/, 'nat'],
];

/** Which property of a route names what, in both dialects. */
const TARGETS: readonly [paths: readonly string[], kind: Gateway][] = [
  [['GatewayId', 'gateway_id'], 'unknown'],
  [['NatGatewayId', 'nat_gateway_id'], 'nat'],
  [['EgressOnlyInternetGatewayId', 'egress_only_gateway_id'], 'egress-only'],
  [['VpcPeeringConnectionId', 'vpc_peering_connection_id'], 'peering'],
  [['TransitGatewayId', 'transit_gateway_id', 'CoreNetworkArn', 'core_network_arn'], 'transit'],
  [['CarrierGatewayId', 'carrier_gateway_id', 'LocalGatewayId', 'local_gateway_id'], 'none'],
  [
    ['InstanceId', 'NetworkInterfaceId', 'network_interface_id', 'VpcEndpointId', 'vpc_endpoint_id', 'instance_id'],
    'appliance',
  ],
];

const BLOCKS = [
  'DestinationCidrBlock',
  'DestinationIpv6CidrBlock',
  'destination_cidr_block',
  'destination_ipv6_cidr_block',
  'cidr_block',
  'ipv6_cidr_block',
];

function routeOf(it: Reading, self: Fact, get: (key: string) => Fact): Route {
  const set = (paths: readonly string[]) => paths.map(get).find((fact) => !fact.isAbsentHere && fact.value !== '');
  const blocks = BLOCKS.flatMap((path) => set([path]) ?? []) as Fact<string>[];
  const list = set(['DestinationPrefixListId', 'destination_prefix_list_id']);
  const inList = list && it.follow(list)?.fact('Entries', 'entry').items();
  const listed = (inList ?? []).map((entry) => entry.get<string>(it.either('Cidr', 'cidr')));
  for (const [paths, kind] of TARGETS) {
    const target = set(paths);
    if (!target) continue;
    return { at: self, kind: kindOf(target, kind, it), gateway: it.follow(target), blocks: [...blocks, ...listed] };
  }
  return { at: self, kind: self.isUnknown ? 'unknown' : 'none', gateway: undefined, blocks: [...blocks, ...listed] };
}

function kindOf(target: Fact, kind: Gateway, it: Reading): Gateway {
  if (kind !== 'unknown') return kind;
  const type = it.follow(target)?.type ?? '';
  const text = target.text ?? '';
  if (/^igw-/.test(text)) return 'internet';
  if (/^(local$|vgw-)/.test(text) || /VPNGateway$|vpn_gateway$/.test(type)) return 'none';
  if (/^vpce-/.test(text) || /VPCEndpoint$|vpc_endpoint$/.test(type)) return 'appliance';
  return KINDS.find(([name]) => name.test(type))?.[1] ?? 'unknown';
}

const TABLES = [
  { type: 'AWS::EC2::SubnetRouteTableAssociation', key: 'SubnetId', table: 'RouteTableId' },
  { type: 'aws_route_table_association', key: 'subnet_id', table: 'route_table_id' },
];

const DECLARED = /^(AWS::EC2::RouteTable|aws_(default_)?route_table)$/;

/** The table that routes what leaves a subnet: its own, or the main one of its VPC. */
export const tableOf = onceFor((subnet: Reading): Table => {
  for (const { type, key, table } of TABLES) {
    const [association] = subnet.companions(type, key);
    if (association) return declared(association, association.fact(table));
  }
  const named = subnet.fact('VpcId', 'vpc_id');
  const vpc = subnet.follow(named);
  if (!vpc || !/^(AWS::EC2::VPC|aws_vpc)$/.test(vpc.type) || subnet.resource.template.notices.length > 0)
    return { at: subnet.resource, id: undefined, routes: undefined };
  const [main] = vpc.companions('aws_main_route_table_association', 'vpc_id');
  if (main) return declared(main, main.fact('route_table_id'));
  const [adopted] = vpc.companions('aws_default_route_table', 'default_route_table_id');
  if (adopted) return { at: adopted.resource, id: adopted.resource, routes: routesOf(adopted) };
  const added = vpc.companions('aws_route', 'route_table_id');
  return { at: subnet.resource, id: undefined, routes: added.map(ofRoute) };
});

function declared(association: Reading, named: Fact): Table {
  const table = association.follow(named);
  return table && DECLARED.test(table.type)
    ? { at: table.resource, id: table.resource, routes: routesOf(table) }
    : { at: association.resource, id: undefined, routes: undefined };
}

const ofRoute = (route: Reading): Route => routeOf(route, route.fact(''), (key) => route.fact(key));

function routesOf(table: Reading): Route[] {
  const inline = table
    .fact('route')
    .items()
    .map((route) => routeOf(table, route, (key) => route.get(key)));
  const apart = [
    ...table.companions('AWS::EC2::Route', 'RouteTableId'),
    ...table.companions('aws_route', 'route_table_id'),
  ];
  return [...inline, ...apart.map(ofRoute)];
}

/** One route as it is judged: whether it leads where it is asked about, and for which addresses. */
export interface RouteMatch {
  readonly fits: Truth;
  readonly blocks: readonly Bounds[];
  /** Of routes with the same block, the one of the lowest rank decides. */
  readonly rank?: number;
}

/** Which addresses a table sends to the gateways that are asked for. */
export function sentTo({ routes }: Table, asked: (route: Route) => Truth, world: World, peer: Peer): Bounds {
  if (!routes) return OPEN;
  return decided(
    routes.map((route) => ({
      fits: asked(route),
      blocks: route.blocks.map((block) => boundsOf(block, world, peer)),
    })),
  );
}

interface Known {
  readonly range: AddressRange;
  readonly rank: number;
}

/**
 * Which addresses take a route that fits. The most specific one decides; one whose destination only deployment can tell
 * is not taken for more specific than one that is known.
 */
export function decided(told: readonly RouteMatch[]): Bounds {
  const others = (fits: (truth: Truth) => boolean): Known[] =>
    told
      .filter((one) => fits(one.fits))
      .flatMap(({ blocks, rank = 0 }) => blocks.flatMap(({ sure }) => sure.map((range) => ({ range, rank }))));
  const possible = others((truth) => truth !== true);
  const certain = others((truth) => truth === false);
  return join([
    NONE,
    ...told
      .filter(({ fits }) => fits !== false)
      .flatMap(({ fits, blocks, rank = 0 }) =>
        (blocks.length > 0 ? blocks : [OPEN]).map(({ sure, maybe }) => ({
          sure: fits ? minusNarrower(sure, rank, possible) : [],
          maybe: minusNarrower(maybe, rank, certain),
        })),
      ),
  ]);
}

const span = ({ from, to }: AddressRange): bigint => to - from;

const minusNarrower = (set: readonly AddressRange[], rank: number, others: readonly Known[]): AddressRange[] =>
  set.flatMap((range) =>
    difference(
      [range],
      others
        .filter(
          (other) =>
            other.range.family === range.family &&
            (span(other.range) < span(range) || (span(other.range) === span(range) && other.rank < rank)),
        )
        .map((other) => other.range),
    ),
  );

const REASONS: Partial<Record<Gateway, (gateway: string | undefined) => string>> = {
  transit: (gateway) => `sends it to ${gateway ?? 'a transit gateway'}, and what that does with it is not all declared`,
  appliance: (gateway) =>
    `sends it through ${gateway ?? 'a firewall or appliance'}, which decides what it lets through`,
};

/** Why a table leaves open where something goes: what may let it through, or hand it on elsewhere. */
export function doubtOf({ routes }: Table, asked: (route: Route) => Truth): string | undefined {
  const open = routes?.find((route) => asked(route) === undefined && REASONS[route.kind]);
  return open && REASONS[open.kind]?.(open.gateway?.id);
}

/**
 * The routes that take traffic within a VPC out of its way, into an appliance: those that are no wider than the VPC.
 * Source: "Middlebox routing" in the Amazon VPC user guide.
 */
export const detours = ({ routes }: Table, vpc: readonly AddressRange[], peer: Peer, world: World): Route[] =>
  (routes ?? []).filter(
    ({ kind, blocks }) =>
      kind === 'appliance' &&
      blocks.some((block) => {
        const { sure } = boundsOf(block, world, peer);
        return difference(sure, vpc).length === 0 && intersection(sure, peer.addresses).length > 0;
      }),
  );
