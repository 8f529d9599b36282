import type { Fact } from '../engine/fact';
import { Reading } from '../engine/reading';
import { negate, type Truth } from '../engine/truth';
import { isPartlyUnknown, same } from '../engine/value';
import { type Bounds, exactlyIf, IPV4, IPV6, join } from './bounds';
import type { Group } from './filters';
import type { Identity } from './identity';

export type Family = 4 | 6;

/** A subnet that a resource has a network interface in, or may be given one in. */
export interface Place {
  /** Undefined where the subnet is declared elsewhere, or none is named. */
  readonly subnet: Reading | undefined;
  readonly id: Identity;
  readonly vpc: Identity;
  /** Whether nothing is said of a network, so that it is the account's default VPC. */
  readonly isDefault: boolean;
  /** The groups of the network interface there, where each has its own. */
  readonly groups?: readonly Group[];
  /** Which of the network interfaces it is, where each is known. */
  readonly card?: Card;
}

/** One of several network interfaces of a resource. */
export interface Card {
  readonly subnet: Fact;
  readonly groups: readonly Fact[];
  /** Whether it has a public address of its own; undefined where its subnet decides. */
  readonly isPublic?: Fact | boolean;
}

/** An entrance that AWS keeps outside the VPC. */
export interface Door {
  readonly at: Fact;
  readonly admits: Bounds;
  readonly ports: readonly number[];
}

/** Of which families a resource has addresses. */
export type Families = Readonly<Record<Family, Truth>>;

/** What a kind says of itself; what it leaves out is the same for most kinds. */
export interface Placement {
  readonly subnets: readonly Fact[];
  readonly groups: readonly Fact[];
  /** Its network interfaces one by one, where it has several; they stand in place of its subnets and groups. */
  readonly cards?: readonly Card[];
  readonly spans?: boolean;
  readonly listens?: boolean;
  readonly isFiltered?: boolean;
  /** Left out: of IPv4, unless its subnet has no such addresses. */
  readonly families?: (place: Place) => Families;
  /** Undefined where a subnet decides. */
  readonly isPublic?: Fact | boolean;
  readonly isPublicAt?: (place: Place) => Bounds;
  readonly ports?: readonly (Fact | number)[];
  /** The only ports that it listens on at its public address, where they are not the same. */
  readonly publicPorts?: readonly number[];
  readonly door?: Door | undefined;
  readonly isOutside?: boolean;
  /** The cluster it is in. */
  readonly cluster?: Reading | undefined;
  readonly tables?: readonly Identity[];
}

export type Get = <T>(cloudFormation: string, terraform: string) => Fact<T>;
export type Pair = readonly [cloudFormation: string, terraform: string];

/** How one kind of resource is read. */
export type Kind = (it: Reading, get: Get) => Placement;

export const set = (facts: readonly Fact[]): Fact[] => facts.filter((fact) => !fact.isAbsentHere && fact.value !== '');
export const list = (...facts: readonly Fact[]): Fact[] => set(facts.flatMap((fact) => fact.items()));
export const first = (...facts: readonly Fact[]): Fact =>
  facts.find((fact) => !fact.isAbsentHere) ?? (facts[0] as Fact);

export const truth = (fact: Fact): Truth => same(fact.value, true);

/** What a property names: the resource, or the one of a type that has this literal name. */
export function declared(it: Reading, named: Fact, types: Pair, names: Pair): Reading | undefined {
  const followed = it.follow(named);
  if (followed) return followed;
  if (named.text === undefined || isPartlyUnknown(named.value)) return undefined;
  const [found] = it.resource.template.assembly.companionsOf(
    it.resource,
    it.either(...types),
    it.either(...names),
    named.text,
    it.world,
  );
  return found && Reading.of(found, it.world);
}

/** The subnets of a named group of subnets; the name itself where the group is declared elsewhere. */
export const inGroup = (it: Reading, named: Fact, types: Pair, name: Pair): Fact[] => {
  const group = declared(it, named, types, name);
  if (!group) return set([named]);
  return list(group.fact('SubnetIds', 'subnet_ids'));
};

export const SUBNET = /^(AWS::EC2::Subnet|aws_(default_)?subnet)$/;

/** Whether a subnet has addresses of IPv6 alone. */
const isNative = ({ subnet }: Place): Truth =>
  subnet && SUBNET.test(subnet.type) ? truth(subnet.fact('Ipv6Native', 'ipv6_native').or(false)) : false;

/** The block of a subnet; absent where it has none of this family. */
export function blockOf(subnet: Reading, family: Family): Fact {
  if (family === 4) return subnet.fact('CidrBlock', 'cidr_block');
  const own = subnet.fact('Ipv6CidrBlock', 'ipv6_cidr_block');
  const pool = subnet.fact('Ipv6IpamPoolId', 'ipv6_native');
  const [added] = subnet.companions('AWS::EC2::SubnetCidrBlock', 'SubnetId');
  return own.orElse(() => added?.fact('Ipv6CidrBlock').orElse(() => added.fact('')) ?? pool);
}

/** Whether a subnet has a block of IPv6 to give addresses from. */
export function hasSix({ subnet, isDefault }: Place): Truth {
  if (!subnet) return isDefault ? false : undefined;
  return SUBNET.test(subnet.type) ? !blockOf(subnet, 6).isAbsentHere : undefined;
}

/** What most kinds have: an address of IPv4, except in a subnet of IPv6 alone. */
export const onlyFour = (place: Place): Families => {
  const native = isNative(place);
  return { 4: negate(native), 6: native };
};

/** What a setting says, such as `dualstack`, `IPV4` or `ipv6`. */
export const familiesOf =
  (said: Fact) =>
  (place: Place): Families => {
    if (said.isAbsentHere) return onlyFour(place);
    if (said.text === undefined || isPartlyUnknown(said.value)) return { 4: undefined, 6: undefined };
    const text = said.text.toLowerCase();
    return { 4: !text.startsWith('ipv6'), 6: /^(ipv6|dual)/.test(text) };
  };

/** A setting of a subnet; the default VPC gives addresses of version 4 to whatever is launched in it. */
export function subnetGives(place: Place, family: Family): Truth {
  const { subnet, isDefault } = place;
  if (!subnet) return isDefault ? family === 4 : undefined;
  if (!SUBNET.test(subnet.type)) return undefined;
  if (family === 6 && isNative(place)) return true;
  const said =
    family === 4
      ? subnet.fact('MapPublicIpOnLaunch', 'map_public_ip_on_launch')
      : subnet.fact('AssignIpv6AddressOnCreation', 'assign_ipv6_address_on_creation');
  return truth(said.or(family === 4 && subnet.type === 'aws_default_subnet'));
}

/** Of which families an address is public. Addresses of IPv6 are, wherever routes lead to them. */
export const publicly = (four: Truth, six: Truth): Bounds => join([exactlyIf(four, IPV4), exactlyIf(six, IPV6)]);
