import type { Fact } from '../engine/fact';
import { onceFor } from '../engine/looks';
import type { Reading } from '../engine/reading';
import type { Resource } from '../engine/template';
import type { World } from '../engine/world';
import type { AddressRange } from '../network/addresses';
import { isOpen } from '../network/possible-ranges';
import { boundsOf } from './blocks';
import { type Bounds, exactlyIf, IPV4, IPV6 } from './bounds';
import { defaultGroup, type Group, groupAt } from './filters';
import { type Identity, identityOf } from './identity';
import {
  blockOf,
  type Door,
  type Families,
  type Family,
  onlyFour,
  type Place,
  type Placement,
  SUBNET,
  truth,
} from './kind';
import { KINDS } from './kinds';

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
  /** Of which families it has addresses, at a place. */
  readonly familiesAt: (place: Place) => Families;
  /** Of which families it has public addresses, at a place. */
  readonly publicAt: (place: Place) => Bounds;
  /** The ports it listens on, where they are known. */
  readonly ports: readonly number[];
  /** The port it listens on, where deployment chooses it. */
  readonly openPort?: Fact;
  /** The only ports that it listens on at its public address, where they are not the same. */
  readonly publicPorts?: readonly number[];
  /** The resources whose port is the port of this one: itself, and the cluster it is in. */
  readonly isPortOf: readonly Resource[];
  readonly door?: Door;
  /** The route tables that lead to a gateway endpoint. */
  readonly tables?: readonly Identity[];
}

/** Whether resources of a type have a place in the network. */
export const isPlaced = (type: string): boolean => Object.hasOwn(KINDS, type);

const placementOf = onceFor((it: Reading): Placement | undefined =>
  isPlaced(it.type) ? KINDS[it.type]?.(it, (cf, tf) => it.fact(cf, tf)) : undefined,
);

/** The security groups that a resource names. */
export const groupsOf = (it: Reading): readonly Fact[] => placementOf(it)?.groups ?? [];

const vpcOfGroups = (groups: readonly Group[]): Identity => groups.map(({ vpc }) => vpc).find((vpc) => vpc);

/** A resource as the network sees it, in the world of its reading; undefined for kinds that have no network interface. */
export const endpointOf = onceFor((it: Reading): Endpoint | undefined => {
  const own = placementOf(it);
  return own && endpointAt(it, own);
});

function endpointAt(it: Reading, placement: Placement): Endpoint {
  const named = placement.groups.map((group) => groupAt(it, group));
  const of = vpcOfGroups(named);
  const placeAt = (one: Fact): Place => {
    const found = it.follow(one);
    const subnet = found && SUBNET.test(found.type) ? found : undefined;
    const own = subnet && identityOf(subnet.fact('VpcId', 'vpc_id'));
    return { subnet, id: identityOf(one), vpc: own ?? of, isDefault: false };
  };
  const placed = placement.cards
    ? placement.cards.map((card): Place => {
        const place = placeAt(card.subnet);
        const groups = card.groups.map((group) => groupAt(it, group));
        return { ...place, card, groups: groups.length > 0 ? groups : [defaultGroup(it, place.vpc)] };
      })
    : placement.subnets.map(placeAt);
  const nowhere: Place = { subnet: undefined, id: undefined, vpc: of, isDefault: !of };
  const places = placement.isOutside ? [] : placed.length > 0 ? placed : [nowhere];
  const vpc = places[0]?.vpc;
  const isFiltered = placement.isFiltered ?? true;
  const { ports = [] } = placement;
  const numbers = ports.map((port) => (typeof port === 'number' ? port : Number(port.text)));
  const openPort = ports.find((port): port is Fact => typeof port !== 'number' && isOpen(port));
  const { isPublic } = placement;
  const fixed = isPublic === undefined || typeof isPublic === 'boolean' ? isPublic : truth(isPublic);
  return {
    it,
    places,
    spans: placement.spans ?? false,
    groups: named.length > 0 || !isFiltered ? named : [defaultGroup(it, vpc, places[0]?.isDefault)],
    listens: placement.listens ?? true,
    isFiltered,
    familiesAt: placement.families ?? onlyFour,
    publicAt: placement.isPublicAt ?? (() => exactlyIf(fixed, IPV4)),
    ports: numbers.filter((port) => Number.isInteger(port)),
    ...(openPort ? { openPort } : {}),
    isPortOf: [it.resource, ...(placement.cluster ? [placement.cluster.resource] : [])],
    ...(placement.publicPorts ? { publicPorts: placement.publicPorts } : {}),
    ...(placement.door ? { door: placement.door } : {}),
    ...(placement.tables ? { tables: placement.tables } : {}),
  };
}

const EVERY: Readonly<Record<Family, readonly AddressRange[]>> = { 4: IPV4, 6: IPV6 };

/** The addresses of a family that a resource has one of, at a place; all of them where its subnet's are not known. */
export function addressesAt({ subnet }: Place, family: Family, world: World): readonly AddressRange[] {
  if (!subnet) return EVERY[family];
  const { sure } = boundsOf(blockOf(subnet, family), world);
  const own = sure.filter((range) => range.family === family);
  return own.length > 0 ? own : EVERY[family];
}
