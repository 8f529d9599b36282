import type { Fact } from '../engine/fact';
import { Reading } from '../engine/reading';
import type { Resource } from '../engine/template';
import type { Truth } from '../engine/truth';
import { Reference, Unknown } from '../engine/value';
import type { World } from '../engine/world';
import { type AddressRange, difference, intersection, union } from '../network/addresses';
import { addressesOf } from '../network/traffic';
import { isSame } from './identity';
import type { Peer } from './question';

/** A set of addresses that is not wholly known: those that surely belong to it, and those that may. */
export interface Bounds {
  readonly sure: readonly AddressRange[];
  readonly maybe: readonly AddressRange[];
}

export const IPV4: readonly AddressRange[] = [{ family: 4, from: 0n, to: 2n ** 32n - 1n }];
export const IPV6: readonly AddressRange[] = [{ family: 6, from: 0n, to: 2n ** 128n - 1n }];
const EVERY = [...IPV4, ...IPV6];

export const ALL: Bounds = { sure: EVERY, maybe: EVERY };
export const NONE: Bounds = { sure: [], maybe: [] };
export const OPEN: Bounds = { sure: [], maybe: EVERY };

/** A set that is wholly known. */
export const these = (set: readonly AddressRange[]): Bounds => ({ sure: set, maybe: set });

/** All of these addresses, none of them, or possibly any of them. */
export const theseIf = (truth: Truth, set: readonly AddressRange[]): Bounds =>
  truth === false ? NONE : { sure: truth ? set : [], maybe: set };

export const join = (given: readonly Bounds[]): Bounds => {
  const parts = given.filter(({ maybe }) => maybe.length > 0);
  return parts.length < 2
    ? (parts[0] ?? NONE)
    : { sure: union(parts.flatMap(({ sure }) => sure)), maybe: union(parts.flatMap(({ maybe }) => maybe)) };
};

export const cut = (one: Bounds, other: Bounds): Bounds => {
  const sure = meet(one.sure, other.sure);
  const isKnown = one.sure === one.maybe && other.sure === other.maybe;
  return { sure, maybe: isKnown ? sure : meet(one.maybe, other.maybe) };
};

/** Most sets are all addresses, or none. */
const meet = (one: readonly AddressRange[], other: readonly AddressRange[]): readonly AddressRange[] =>
  one === EVERY || other.length === 0 ? other : other === EVERY || one.length === 0 ? one : intersection(one, other);

/** What is left of a set when another is taken from it: surely what cannot have been taken. */
export const without = (one: Bounds, taken: Bounds): Bounds => ({
  sure: difference(one.sure, taken.maybe),
  maybe: difference(one.maybe, taken.sure),
});

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
    const target = new Reading(network.target, world);
    const family = /ipv6/i.test(network.attribute) ? 6 : 4;
    const own = blockIn(target, family);
    if (typeof own.value === 'string') return boundsOf(own, world, peer);
    if (peer && !peer.isInternet) return ofMember(target, family, peer);
  }
  const known = addressesOf(block as Fact<string>);
  if (known === undefined) return OPEN;
  return known.length === 0 && !peer?.isInternet ? OPEN : these(known);
}

/** A block that is not known, as far as one peer is concerned. */
function ofMember(network: Reading, family: 4 | 6, peer: Peer): Bounds {
  const own = peer.addresses.filter((range) => range.family === family);
  if (peer.subnet === network.resource) return these(own);
  if (isSame(network.resource, peer.vpc) !== true) return OPEN;
  const more = moreOf(network).filter((one) => !blockIn(one, family).isAbsentHere || gives(one, family));
  return more.length > (family === 6 ? network.either(1, 0) : 0) ? OPEN : these(own);
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
