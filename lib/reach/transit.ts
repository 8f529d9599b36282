import type { Fact } from '../engine/fact';
import type { Reading } from '../engine/reading';
import type { Truth } from '../engine/truth';
import { blocksOfVpc, boundsOf } from './blocks';
import { type Bounds, NONE, OPEN } from './bounds';
import { aclOf } from './filters';
import { type Identity, identityOf, isSame } from './identity';
import { truth } from './kind';
import type { Peer } from './question';
import { decided, type RouteMatch } from './routes';

const GATEWAY = /^(AWS::EC2::TransitGateway|aws_ec2_transit_gateway)$/;

/** The resources of any of these types that refer to another one. */
const companions = (it: Reading, ...pairs: readonly [type: string, key: string][]): Reading[] =>
  pairs.flatMap(([type, key]) => it.companions(type, key));

const attachmentsOf = (gateway: Reading): Reading[] =>
  companions(
    gateway,
    ['AWS::EC2::TransitGatewayAttachment', 'TransitGatewayId'],
    ['AWS::EC2::TransitGatewayVpcAttachment', 'TransitGatewayId'],
    ['aws_ec2_transit_gateway_vpc_attachment', 'transit_gateway_id'],
  );

const vpcOf = (attachment: Reading): Fact => attachment.fact('VpcId', 'vpc_id');

/** A route table of a transit gateway: one that is declared, or the default one that AWS makes. */
type Table = Reading | 'default';

/** What a new attachment is joined to where nothing else is said; undefined where that is nothing. */
function defaultTable(
  gateway: Reading,
  attachment: Reading,
  what: 'Association' | 'Propagation',
): Table | undefined | 'open' {
  const low = what.toLowerCase();
  const setting = gateway.fact(`DefaultRouteTable${what}`, `default_route_table_${low}`).or('enable');
  const own = attachment.fact(`transit_gateway_default_route_table_${low}`).or(true);
  const joins = [setting.map((said) => said === 'enable'), own].map((fact) => truth(fact));
  if (joins.includes(false)) return undefined;
  if (joins.includes(undefined)) return 'open';
  const [chosen] = gateway.companions(`aws_ec2_transit_gateway_default_route_table_${low}`, 'transit_gateway_id');
  const named = chosen?.fact('transit_gateway_route_table_id') ?? gateway.fact(`${what}DefaultRouteTableId`);
  return named.isAbsentHere ? 'default' : (gateway.follow(named) ?? 'open');
}

function tableOf(gateway: Reading, attachment: Reading): Table | undefined | 'open' {
  const [association] = companions(
    attachment,
    ['AWS::EC2::TransitGatewayRouteTableAssociation', 'TransitGatewayAttachmentId'],
    ['aws_ec2_transit_gateway_route_table_association', 'transit_gateway_attachment_id'],
  );
  if (!association) return defaultTable(gateway, attachment, 'Association');
  const named = association.fact('TransitGatewayRouteTableId', 'transit_gateway_route_table_id');
  return association.follow(named) ?? 'open';
}

const isSameTable = (one: Table | undefined | 'open', other: Table): Truth =>
  one === 'open'
    ? undefined
    : typeof one === 'object' && typeof other === 'object'
      ? one.id === other.id
      : one === other;

/** Static routes decide before those of prefix lists, and these before those that attachments propagate. */
function routesOf(gateway: Reading, table: Table, to: Reading, there: Peer): RouteMatch[] {
  const { world } = gateway;
  const whole = typeof table === 'object' ? table : gateway;
  const leads = (route: Reading): Truth => {
    if (truth(route.fact('Blackhole', 'blackhole').or(false))) return false;
    const target = route.follow(route.fact('TransitGatewayAttachmentId', 'transit_gateway_attachment_id'));
    return target && target.resource === to.resource ? true : target ? false : undefined;
  };
  const fixed = companions(
    whole,
    ['AWS::EC2::TransitGatewayRoute', 'TransitGatewayRouteTableId'],
    ['aws_ec2_transit_gateway_route', 'transit_gateway_route_table_id'],
  ).map((route) => ({
    fits: leads(route),
    blocks: [boundsOf(route.fact('DestinationCidrBlock', 'destination_cidr_block'), world, there)],
  }));
  const listed = whole
    .companions('aws_ec2_transit_gateway_prefix_list_reference', 'transit_gateway_route_table_id')
    .map((route) => ({
      fits: leads(route),
      blocks: (route.follow(route.fact('prefix_list_id'))?.fact('entry').items() ?? []).map((entry) =>
        boundsOf(entry.get('cidr'), world, there),
      ),
      rank: 1,
    }));
  const explicit =
    typeof table === 'object'
      ? companions(
          table,
          ['AWS::EC2::TransitGatewayRouteTablePropagation', 'TransitGatewayRouteTableId'],
          ['aws_ec2_transit_gateway_route_table_propagation', 'transit_gateway_route_table_id'],
        ).map((one) => one.follow(one.fact('TransitGatewayAttachmentId', 'transit_gateway_attachment_id')))
      : [];
  const propagated = attachmentsOf(gateway).flatMap((attachment): RouteMatch[] => {
    const isNamed = explicit.some((one) => one?.resource === attachment.resource);
    const does = isNamed || isSameTable(defaultTable(gateway, attachment, 'Propagation'), table);
    if (does === false) return [];
    const vpc = attachment.follow(vpcOf(attachment));
    const isThere = attachment.resource === to.resource;
    return [
      { fits: isThere ? (does ? true : undefined) : false, blocks: vpc ? blocksOfVpc(vpc, world, there) : [], rank: 2 },
    ];
  });
  return [...fixed, ...listed, ...propagated];
}

/**
 * Which addresses of the other end a transit gateway sends from one VPC to another. What is not declared beside the
 * gateway may be anything.
 * Source: "How AWS Transit Gateway works" in its user guide: route tables, associations, propagations, evaluation order.
 */
export function transited(gateway: Reading | undefined, from: Identity, to: Identity, there: Peer): Bounds {
  if (!gateway || !GATEWAY.test(gateway.type)) return OPEN;
  const attachments = attachmentsOf(gateway);
  const attached = (vpc: Identity) => attachments.find((one) => isSame(identityOf(vpcOf(one)), vpc) === true);
  const [source, target] = [attached(from), attached(to)];
  if (!source || !target) return OPEN;
  const table = tableOf(gateway, source);
  if (table === undefined) return NONE;
  if (table === 'open') return OPEN;
  const sent = decided(routesOf(gateway, table, target, there));
  const isSix = there.addresses.some(({ family }) => family === 6);
  const carries = [source, target].every((one) => !isSix || carriesSix(one));
  if (!carries) return NONE;
  return [source, target].some(isFilteredApart) ? { ...sent, sure: [] } : sent;
}

const carriesSix = (attachment: Reading): boolean =>
  attachment.fact('Options.Ipv6Support', 'ipv6_support').text === 'enable';

/** Whether a network ACL stands before the interfaces that the gateway has in a VPC. */
const isFilteredApart = (attachment: Reading): boolean =>
  attachment
    .fact('SubnetIds', 'subnet_ids')
    .items()
    .some((named) => {
      const subnet = attachment.follow(named);
      return subnet !== undefined && aclOf(subnet) !== undefined;
    });
