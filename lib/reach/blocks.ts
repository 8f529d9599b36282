import type { Fact } from '../engine/fact';
import { Reading } from '../engine/reading';
import type { Resource } from '../engine/template';
import { Reference, Unknown } from '../engine/value';
import type { World } from '../engine/world';
import { addressesOf } from '../network/traffic';
import { type Bounds, exactly, NONE, OPEN } from './bounds';
import { isSame } from './identity';
import type { Peer } from './question';

/** A network that a block is the block of, by reference: a VPC or a subnet. */
function networkOf(block: Fact): { readonly target: Resource; readonly attribute: string } | undefined {
  const { value } = block;
  if (value instanceof Reference)
    return /cidr_?block$/i.test(value.attribute) ? { target: value.target, attribute: value.attribute } : undefined;
  if (!(value instanceof Unknown)) return undefined;
  const [, id, attribute] = /^\$\{(\w+)\.(Ipv6CidrBlocks)\.\d+\}$/.exec(value.hole) ?? [];
  const target = id === undefined ? undefined : block.at.resource.template.resources.get(id);
  return target && attribute ? { target, attribute } : undefined;
}

/** The block of a family that a network or subnet says itself. */
const blockIn = (it: Reading, family: 4 | 6): Fact<string> =>
  family === 4 ? it.fact('CidrBlock', 'cidr_block') : it.fact('Ipv6CidrBlock', 'ipv6_cidr_block');

/** What gives a VPC more blocks than its first. */
const MORE: readonly [type: string, key: string][] = [
  ['AWS::EC2::VPCCidrBlock', 'VpcId'],
  ['aws_vpc_ipv4_cidr_block_association', 'vpc_id'],
  ['aws_vpc_ipv6_cidr_block_association', 'vpc_id'],
];

/**
 * The addresses of a block. Those of a network that is declared are looked up there; where even it does not know them,
 * they are at least those of whoever is in it.
 */
export function boundsOf(block: Fact, world: World, peer?: Peer): Bounds {
  const network = networkOf(block);
  if (network) {
    const target = Reading.of(network.target, world);
    const family = /ipv6/i.test(network.attribute) ? 6 : 4;
    const own = blockIn(target, family);
    if (typeof own.value === 'string') return boundsOf(own, world, peer);
    if (peer && !peer.isInternet) return ofMember(target, family, peer);
  }
  const known = addressesOf(block as Fact<string>);
  if (known === undefined) return OPEN;
  return known.length === 0 && !peer?.isInternet ? OPEN : exactly(known);
}

/** A block that is not known, as far as one peer is concerned. */
function ofMember(network: Reading, family: 4 | 6, peer: Peer): Bounds {
  const own = peer.addresses.filter((range) => range.family === family);
  if (peer.subnet === network.resource) return exactly(own);
  if (isSame(network.resource, peer.vpc) !== true) return OPEN;
  const more = moreOf(network).filter((one) => !blockIn(one, family).isAbsentHere || gives(one, family));
  return more.length > (family === 6 ? network.either(1, 0) : 0) ? OPEN : exactly(own);
}

const moreOf = (vpc: Reading): Reading[] => MORE.flatMap(([type, key]) => vpc.companions(type, key));

const POOLS = {
  4: ['Ipv4IpamPoolId', 'ipv4_ipam_pool_id'],
  6: [
    'AmazonProvidedIpv6CidrBlock',
    'Ipv6IpamPoolId',
    'Ipv6Pool',
    'assign_generated_ipv6_cidr_block',
    'ipv6_ipam_pool_id',
  ],
} as const;

/** Whether a VPC is given a block that only deployment can tell. */
const gives = (vpc: Reading, family: 4 | 6): boolean =>
  POOLS[family].some((key) => {
    const { value } = vpc.fact(key);
    return value !== undefined && value !== false;
  });

/** The blocks of a VPC. */
export const blocksOfVpc = (vpc: Reading, world: World, peer: Peer): Bounds[] =>
  [vpc, ...moreOf(vpc)].flatMap((one) =>
    ([4, 6] as const).map((family) => {
      const block = blockIn(one, family);
      if (typeof block.value === 'string') return boundsOf(block, world, peer);
      return block.isAbsentHere && !gives(one, family) ? NONE : ofMember(vpc, family, peer);
    }),
  );
