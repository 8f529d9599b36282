import type { Fact } from '../engine/fact';
import { once, onceFor } from '../engine/looks';
import type { Reading } from '../engine/reading';
import { someOf, type Truth } from '../engine/truth';
import { type AddressRange, difference, intersection, isOpenToInternet } from '../network/addresses';
import { possiblePorts } from '../network/possible-ranges';
import { blocksOfVpc } from './blocks';
import { ALL, type Bounds, exactly, exactlyIf, IPV4, IPV6, intersect, join, NONE, OPEN } from './bounds';
import { addressesAt, type Endpoint, endpointOf } from './endpoint';
import { aclBounds, aclEdges, aclOf, type Direction, edges, type Group, groupBounds, replyBounds } from './filters';
import { forwardersTo } from './forwarders';
import { identityOf, isMade, isSame } from './identity';
import type { Family, Place } from './kind';
import { INTERNET, type Peer, type Traveller } from './question';
import { detours, doubtOf, type Gateway, type Route, sentTo, tableOf } from './routes';
import { transited } from './transit';
import { anyPlace, best, type Reach, type Step, then, walk } from './way';

/** Where traffic comes from or goes to: the internet, or a resource that has a place in the network. */
export type End = 'internet' | Reading;

/**
 * Whether `from` can open a connection to `to`, in the world that their readings are of, and the way it takes.
 * With several ports: on any of them. Without: on any that `to` listens on, where these are known, else on any at all.
 * Load balancers are gone through; whoever takes over a machine on the way is not thought of.
 * "The internet" is open as soon as a quarter of it is: leaving out a few networks keeps nobody away.
 */
export function reaches(from: End, to: End, port?: number | readonly number[], protocol: 'tcp' | 'udp' = 'tcp'): Reach {
  const world = from !== 'internet' ? from.world : to !== 'internet' ? to.world : undefined;
  if (!world) return { answer: 'yes', path: [] };
  const source = from === 'internet' ? from : endpointOf(from);
  const target = to === 'internet' ? to : endpointOf(to);
  if (!source || !target) throw new Error('only what has a place in the network reaches or is reached');
  const ports = port === undefined ? portsToTry(source, target) : toldApart([port].flat(), source, target);
  const listener = target === 'internet' ? undefined : target;
  const ask = (one: number, words?: string, ownPort?: Fact): Reach => {
    const traveller = { ...travellerTo(listener, world, one, protocol), ...(words ? { words } : {}), ownPort };
    if (target === 'internet') return outToInternet(source as Endpoint, traveller);
    return source === 'internet' ? inFromInternet(target, traveller) : between(source, target, traveller);
  };
  const chosen = port === undefined && listener ? portsOfChoice(source, listener) : [];
  if (chosen.length > 0) return anyPlace(chosen.map((one) => ask(one, 'its port', listener?.openPort))) as Reach;
  const ways: Reach[] = [];
  for (const one of ports) {
    const way = ask(one);
    if (way.answer === 'yes') return way;
    ways.push(way);
  }
  const found = best(ways) as Reach;
  const stops = new Set(ways.map(({ path }) => path.at(-1)?.resource));
  return ways.length > 1 && found.answer === 'no' && stops.size === 1
    ? ask(ports[ways.indexOf(found)] as number, port === undefined ? 'any port' : 'any of these ports')
    : found;
}

const travellerTo = (
  listener: Endpoint | undefined,
  world: Traveller['world'],
  port: number,
  protocol: Traveller['protocol'],
): Traveller => ({
  world,
  port,
  protocol,
  words: `port ${port}${protocol === 'udp' ? '/udp' : ''}`,
  ...(listener ? { listener } : {}),
});

/** Ports from one to another, and whether `to` is reached on them. */
export interface ReachedPorts {
  readonly from: number;
  readonly to: number;
  readonly answer: Reach['answer'];
}

/**
 * On which ports `from` can open a connection to `to`, in ascending order: those that it listens on, where these are known,
 * else all there are. Ports on which it cannot are left out.
 */
export function portsReached(from: End, to: End, protocol: 'tcp' | 'udp' = 'tcp'): ReachedPorts[] {
  const [source, target] = [from, to].map((end) => (end === 'internet' ? end : endpointOf(end)));
  if (!source || !target) throw new Error('only what has a place in the network reaches or is reached');
  if (target !== 'internet' && !target.listens) return [];
  const listening = target !== 'internet' && target.ports.length > 0;
  const tried = [...new Set([...(listening ? [] : [1]), ...portsToTry(source, target)])].sort((a, b) => a - b);
  const onlyOutside = source !== 'internet' && target !== 'internet' && standsAlone(target) && areApart(source, target);
  const answerAt = (port: number): Reach['answer'] =>
    onlyOutside
      ? throughInternet(source, target, travellerTo(target, target.it.world, port, protocol)).answer
      : reaches(from, to, port, protocol).answer;
  const found: ReachedPorts[] = [];
  for (const [at, port] of tried.entries()) {
    const answer = answerAt(port);
    if (answer === 'no') continue;
    const end = listening ? port : (tried[at + 1] ?? LAST_PORT + 1) - 1;
    const last = found.at(-1);
    if (last && last.answer === answer && last.to === port - 1) found[found.length - 1] = { ...last, to: end };
    else found.push({ from: port, to: end, answer });
  }
  return found;
}

const LAST_PORT = 65_535;

/**
 * On which ports something connects to the internet, as a text that is the same for all that do so alike; undefined where that
 * depends on what it connects to.
 */
export function waysOut(it: Reading): string | undefined {
  const end = endpointOf(it);
  if (!end || namesPorts(end)) return undefined;
  return JSON.stringify(
    (['tcp', 'udp'] as const).map((protocol) =>
      [1, ...portsToTry(end, 'internet')].map((port) => [
        port,
        ...FAMILIES.map(
          (family) => byInternet('out', end, travellerTo(undefined, it.world, port, protocol), family).answer,
        ),
      ]),
    ),
  );
}

/** Enough ports to tell whether any gets through: those where rules begin to say something else. */
function portsToTry(source: Endpoint | 'internet', target: Endpoint | 'internet'): number[] {
  if (target !== 'internet' && target.ports.length > 0)
    return source === 'internet' && target.publicPorts ? [...target.publicPorts] : [...target.ports];
  const forwarded = target === 'internet' ? [] : forwardersOf(target).flatMap(({ targets }) => targets);
  return [...new Set([443, ...forwarded, ...edgesBetween(source, target)])];
}

/** Enough of the ports of which deployment chooses the one that a resource listens on. */
function portsOfChoice(source: Endpoint | 'internet', target: Endpoint): readonly number[] {
  const { openPort, ports, publicPorts } = target;
  if (!openPort || ports.length > 0 || publicPorts) return [];
  return toldApart(
    possiblePorts(openPort, edgesBetween(source, target)).filter((port) => port > 0),
    source,
    target,
  );
}

/** Of these ports, one of each that rules say the same about. */
function toldApart(
  ports: readonly number[],
  source: Endpoint | 'internet',
  target: Endpoint | 'internet',
): readonly number[] {
  if (ports.length < 2) return ports;
  const single = (port: number): number[] => [port, port + 1];
  const own =
    target === 'internet' ? [] : [...target.ports, ...(target.publicPorts ?? []), ...(target.door?.ports ?? [])];
  const forwarded = target === 'internet' ? [] : forwardersOf(target).flatMap(({ targets }) => targets);
  const marks = [...edgesBetween(source, target), ...[...own, ...forwarded].flatMap(single)];
  const seen = new Set<number>();
  return ports.filter((port) => {
    const before = Math.max(0, ...marks.filter((mark) => mark <= port));
    return !seen.has(before) && seen.add(before);
  });
}

/** The ports where groups and network ACLs at both ends begin to say something else. */
function edgesBetween(source: Endpoint | 'internet', target: Endpoint | 'internet'): number[] {
  const at = (end: Endpoint | 'internet', direction: Direction): number[] => {
    if (end === 'internet') return [];
    const acls = end.places.flatMap(({ subnet }) => (subnet && aclOf(subnet)) ?? []);
    const groups = [...end.groups, ...end.places.flatMap((place) => place.groups ?? [])];
    return [...groups.flatMap(({ rules }) => edges(rules?.(direction) ?? [])), ...acls.flatMap(aclEdges)];
  };
  return [...at(source, 'egress'), ...at(target, 'ingress')];
}

const FAMILIES: readonly Family[] = [4, 6];

/** The internet of one family: who leaves with an address of one comes in with it. */
const INTERNETS: Readonly<Record<Family, Peer>> = {
  4: { ...INTERNET, addresses: IPV4 },
  6: { ...INTERNET, addresses: IPV6 },
};

/** The groups of a resource's network interface at a place. */
const groupsAt = ({ groups }: Endpoint, place: Place): readonly Group[] => place.groups ?? groups;

const peerOf = (end: Endpoint, place: Place, family: Family): Peer => ({
  words: end.it.id,
  isInternet: false,
  addresses: addressesAt(place, family, end.it.world),
  groups: groupsAt(end, place).map(({ id }) => id),
  subnet: place.subnet?.resource,
  vpc: place.vpc,
});

const over = (end: Endpoint, ways: readonly Reach[]): Reach | undefined => (end.spans ? best(ways) : anyPlace(ways));

function inFromInternet(to: Endpoint, traveller: Traveller, internet = INTERNET): Reach {
  if (!to.listens) return refusal(to, 'takes no connections');
  if (to.tables) return refusal(to, 'takes connections from its route tables alone');
  const isElsewhere = to.publicPorts && !to.publicPorts.includes(traveller.port);
  const direct = isElsewhere
    ? [refusal(to, `does not listen on ${traveller.words} at a public address`)]
    : to.places.map((place, at) =>
        walk(internet, chain(entrancesOf(to)[at] ?? [], filters(to, place, 'ingress', internet, traveller))),
      );
  const door = throughDoor(to, traveller, internet);
  const enter = (balancer: Endpoint, asked: Traveller) => inFromInternet(balancer, asked, internet);
  const balanced = throughBalancers(to, traveller, enter, [internet]);
  const ways = [over(to, direct), door, ...balanced].filter((way) => way !== undefined);
  return best(ways) as Reach;
}

/** An entrance that AWS keeps outside the VPC: no route, group or ACL stands before it. */
function throughDoor({ it, door }: Endpoint, { port, words }: Traveller, internet: Peer): Reach | undefined {
  if (!door) return undefined;
  const admits = door.ports.includes(port) ? door.admits : NONE;
  return walk(internet, [
    {
      resource: it.resource,
      admits,
      yes: `has an endpoint outside the VPC that takes ${words} from the internet`,
      no: `has an endpoint outside the VPC, which does not take ${words} from the internet`,
    },
  ]);
}

/** What has to be so that packets of the internet find the resource: a public address, and a route for the answer. */
function entrance(to: Endpoint, place: Place): readonly Step[] {
  const address: Step = {
    resource: to.it.resource,
    admits: to.publicAt(place),
    yes: 'has a public address',
    no: 'has no public address',
  };
  const isPublic = address.admits.maybe.length > 0;
  return isPublic ? [address, routed(to, place, to.it.world, isGateway('internet'), 'an internet gateway')] : [address];
}

/** The same for every port that is asked about. */
const entrancesOf = onceFor((to: Endpoint) => to.places.map((place) => entrance(to, place)));
const forwardersOf = onceFor(forwardersTo);

function* chain(...parts: readonly Iterable<Step>[]): Generator<Step> {
  for (const part of parts) yield* part;
}

/** A route into the internet is one whose target could be told, or may be an appliance that hands it on. */
const isGateway =
  (...kinds: Gateway[]) =>
  ({ kind }: Route): Truth =>
    kinds.includes(kind) ? true : kind === 'unknown' || kind === 'appliance' ? undefined : false;

function routed(
  end: Endpoint,
  { subnet, isDefault }: Place,
  world: Traveller['world'],
  asked: ReturnType<typeof isGateway>,
  what: string,
): Step {
  const at = subnet ? tableOf(subnet) : undefined;
  const admits = at ? sentTo(at, asked, world, INTERNET) : isDefault ? ALL : OPEN;
  return {
    resource: at?.at ?? end.it.resource,
    admits,
    yes: subnet ? `routes the internet to ${what}` : `is in a subnet that routes the internet to ${what}`,
    no: `does not route the internet to ${what}`,
    doubt: at && doubtOf(at, asked),
  };
}

/** The security groups and network ACLs of one end, and what it answers or is answered. */
function* filters(
  end: Endpoint,
  place: Place,
  direction: Direction,
  peer: Peer,
  traveller: Traveller,
): Generator<Step> {
  const { it, isFiltered } = end;
  const { subnet, isDefault } = place;
  const isIn = direction === 'ingress';
  const words = `${traveller.words} ${isIn ? 'in from' : 'out to'} ${peer.words}`;
  const lets = { yes: `lets ${words}`, no: `does not let ${words}` };
  const isNeighbour = subnet !== undefined && peer.subnet === subnet.resource;
  const acl = subnet && !isNeighbour ? aclOf(subnet) : undefined;
  if (acl) {
    const back = `the answers ${isIn ? 'out' : 'in'}`;
    yield { resource: acl.resource, admits: aclBounds(acl, direction, peer, traveller), ...lets };
    yield {
      resource: acl.resource,
      admits: replyBounds(acl, isIn ? 'egress' : 'ingress', peer, traveller),
      yes: `lets ${back}`,
      no: `does not let ${back}`,
    };
  }
  if (!subnet && !isDefault)
    yield { resource: it.resource, admits: OPEN, yes: `is in a subnet whose network ACL lets ${words}`, no: '' };
  if (!isFiltered) return;
  const each = groupsAt(end, place).map((group) => {
    const admits = groupBounds([group], direction, peer, traveller, it);
    return { group, admits, ofPeer: intersect(admits, exactly(peer.addresses)) };
  });
  const telling =
    each.find(({ ofPeer }) => ofPeer.sure.length > 0) ?? each.find(({ ofPeer }) => ofPeer.maybe.length > 0);
  yield {
    resource: (telling ?? each[0])?.group.at.resource ?? it.resource,
    admits: join([NONE, ...each.map(({ admits }) => admits)]),
    ...lets,
  };
}

/** By way of the load balancers that hand on to a resource. `clients` are those who ask, as rules see them. */
function throughBalancers(
  to: Endpoint,
  traveller: Traveller,
  enter: (balancer: Endpoint, asked: Traveller) => Reach | undefined,
  clients: readonly Peer[],
): Reach[] {
  return forwardersOf(to).flatMap(({ balancer, ports, by, handsTo, keepsClient }) => {
    const isHanded = handsTo(traveller.port);
    if (isHanded === false || traveller.through?.includes(balancer.it.resource)) return [];
    const through = [...(traveller.through ?? []), balancer.it.resource];
    const entered = anyPlace(
      ports.flatMap((port) => enter(balancer, { ...traveller, port, words: `port ${port}`, through }) ?? []),
    );
    if (!entered) return [];
    const comingIn = ports.length > 1 ? 'the port of its listener' : `port ${ports[0]}`;
    const hop = { resource: by.resource, why: `hands what comes in on ${comingIn} on to ${to.it.id}` };
    return then(entered, () => {
      const asBalancer = () => directly(balancer, to, traveller);
      // Rules that name a group of the load balancer let in what comes through it, whoever asks.
      const asClient = () =>
        clients.map((client) => {
          const seen = { ...client, groups: [...client.groups, ...balancer.groups.map(({ id }) => id)] };
          return over(
            to,
            to.places.map((place) => walk(seen, filters(to, place, 'ingress', seen, traveller))),
          );
        });
      const ways = keepsClient ? asClient() : keepsClient === false ? [asBalancer()] : [asBalancer(), ...asClient()];
      const found = best(ways.filter((way) => way !== undefined)) as Reach;
      const isOpen =
        (isHanded === undefined && found.answer === 'yes') ||
        (keepsClient === undefined && new Set(ways.map((way) => way?.answer)).size > 1);
      const onward: Reach = isOpen ? { ...found, answer: 'unknown' } : found;
      return { ...onward, path: [hop, ...onward.path] };
    });
  });
}

function outToInternet(from: Endpoint, traveller: Traveller, internet = INTERNET): Reach {
  if (from.places.length === 0)
    return { answer: 'yes', path: [{ resource: from.it.resource, why: 'is outside any VPC' }] };
  const ways = from.places.map((place) => {
    const own = walk(internet, filters(from, place, 'egress', internet, traveller));
    return then(own, () => exit(from, place, traveller, internet));
  });
  return over(from, ways) as Reach;
}

/** The addresses of IPv6 that stand for those of IPv4. Source: RFC 6052. */
const TRANSLATED: readonly AddressRange[] = [
  { family: 6, from: 0x64ff9bn << 96n, to: (0x64ff9bn << 96n) + 2n ** 32n - 1n },
];

const isTransit = ({ kind }: Route): Truth => (kind === 'transit' ? undefined : false);

/** How packets leave a subnet for the internet: with an address of their own, or through a NAT gateway. */
function exit(from: Endpoint, place: Place, { world }: Traveller, internet: Peer): Reach {
  const { resource } = from.it;
  const address = { resource, yes: 'has a public address', no: 'has no public address' };
  const own = walk(internet, [
    routed(from, place, world, isGateway('internet'), 'an internet gateway'),
    { ...address, admits: from.publicAt(place) },
  ]);
  if (!place.subnet) return own;
  const hasSix = from.familiesAt(place)[6];
  const six = { resource, yes: 'has an IPv6 address', no: 'has no IPv6 address' };
  const translated = routed(from, place, world, isNat, 'a NAT gateway');
  return best([
    own,
    walk(internet, [
      { ...translated, admits: intersect(translated.admits, exactlyIf(from.familiesAt(place)[4], IPV4)) },
    ]),
    walk(internet, [
      { ...six, admits: exactlyIf(hasSix, IPV6) },
      routed(from, place, world, isGateway('egress-only'), 'an egress-only internet gateway'),
    ]),
    walk(internet, [
      { ...six, admits: exactlyIf(hasSix, ALL.sure) },
      { ...translated, admits: exactlyIf(has(translated.admits, TRANSLATED), IPV4) },
    ]),
    walk(internet, [routed(from, place, world, isTransit, 'a transit gateway')]),
  ]) as Reach;
}

/** Whether a set has all of these addresses. */
const has = ({ sure, maybe }: Bounds, wanted: readonly AddressRange[]): Truth =>
  difference(wanted, sure).length === 0 ? true : intersection(wanted, maybe).length > 0 ? undefined : false;

/** Whether a subnet sends the internet to an internet gateway, over either family. */
export function leadsToInternet(subnet: Reading): Truth {
  const { sure, maybe } = sentTo(tableOf(subnet), isGateway('internet'), subnet.world, INTERNET);
  return isOpenToInternet(sure) ? true : isOpenToInternet(maybe) ? undefined : false;
}

/** A NAT gateway hands on to the internet only where its own subnet is routed there. */
function isNat({ kind, gateway }: Route): Truth {
  if (kind !== 'nat') return kind === 'unknown' || kind === 'appliance' ? undefined : false;
  if (!gateway) return undefined;
  if (gateway.fact('ConnectivityType', 'connectivity_type').text === 'private') return false;
  const subnet = gateway.follow(gateway.fact('SubnetId', 'subnet_id'));
  if (!subnet) return undefined;
  const sent = sentTo(tableOf(subnet), isGateway('internet'), gateway.world, INTERNET);
  return sent.sure.length > 0 ? true : sent.maybe.length > 0 ? undefined : false;
}

function between(from: Endpoint, to: Endpoint, traveller: Traveller): Reach {
  if (!to.listens) return refusal(to, 'takes no connections');
  if (to.tables) return throughTables(from, to, to.tables, traveller);
  const direct = directly(from, to, traveller);
  const clients = from.places.flatMap((place) => FAMILIES.map((family) => peerOf(from, place, family)));
  const enter = (balancer: Endpoint, asked: Traveller) =>
    balancer.it.resource === from.it.resource ? undefined : between(from, balancer, asked);
  const balanced = throughBalancers(to, traveller, enter, clients);
  const inside = best([...(direct ? [direct] : []), ...balanced]);
  if (inside?.answer === 'yes') return inside;
  const outside = throughInternet(from, to, traveller);
  return inside && outside.answer === 'no' ? inside : (best([...(inside ? [inside] : []), outside]) as Reach);
}

const throughInternet = (from: Endpoint, to: Endpoint, traveller: Traveller): Reach =>
  best(
    FAMILIES.map((family) =>
      then(byInternet('out', from, traveller, family), () => byInternet('in', to, traveller, family)),
    ),
  ) as Reach;

/** Whether no route table or load balancer hands on to it. */
const standsAlone = (to: Endpoint): boolean => !to.tables && forwardersOf(to).length === 0;

/** Whether nothing leads from any place of one to any of the other, on whatever port, but the internet. */
const areApart = (from: Endpoint, to: Endpoint): boolean =>
  from.places.every((source) =>
    to.places.every((target) =>
      FAMILIES.every((family) => {
        const [own, its] = [
          { end: from, place: source },
          { end: to, place: target },
        ];
        if ([own, its].some(({ end, place }) => end.familiesAt(place)[family] === false)) return true;
        const there = peerOf(to, target, family);
        return walk(there, connection(own, its, there, from.it.world).steps).answer === 'no';
      }),
    ),
  );

/** One half of a way through the internet, which is the same for every other end, unless rules name the port of that. */
function byInternet(half: 'out' | 'in', end: Endpoint, traveller: Traveller, family: Family): Reach {
  const way = () => (half === 'out' ? outToInternet : inFromInternet)(end, traveller, INTERNETS[family]);
  const { port, protocol, words, through, ownPort } = traveller;
  if (through || ownPort || (half === 'out' && namesPorts(end))) return way();
  const known = halvesOf(end);
  const key = `${half} ${family} ${protocol} ${port} ${words}`;
  const found = known.get(key) ?? once(way);
  known.set(key, found);
  return found();
}

const halvesOf = onceFor((_: Endpoint) => new Map<string, () => Reach>());

/** Whether a rule about what leaves names a port by reference; one of a network ACL may. */
const namesPorts = onceFor((end: Endpoint) =>
  end.places.some(
    (place) =>
      groupsAt(end, place).some(({ rules }) => rules?.('egress').some(({ from }) => from.target)) ||
      (place.subnet !== undefined && aclOf(place.subnet) !== undefined),
  ),
);

const refusal = ({ it }: Endpoint, why: string): Reach => ({ answer: 'no', path: [{ resource: it.resource, why }] });

/** To a gateway endpoint, from the subnets whose tables lead there. The addresses behind it are AWS's own. */
function throughTables(from: Endpoint, to: Endpoint, tables: Endpoint['tables'], traveller: Traveller): Reach {
  const service: Peer = { ...INTERNETS[4], words: to.it.id, isInternet: false };
  const ways = from.places.map((place) => {
    const table = place.subnet && tableOf(place.subnet);
    const leads = someOf(tables ?? [], (one) => isSame(one, table?.id));
    const step: Step = {
      resource: table?.at ?? from.it.resource,
      admits: exactlyIf(leads, IPV4),
      yes: `leads to ${to.it.id}`,
      no: `does not lead to ${to.it.id}`,
    };
    return walk(service, chain(filters(from, place, 'egress', service, traveller), [step]));
  });
  return over(from, ways) ?? refusal(to, `is not in the VPC of ${from.it.id}`);
}

/** From any place of one to any of the other, without the internet; undefined where one of them is outside any VPC. */
function directly(from: Endpoint, to: Endpoint, traveller: Traveller): Reach | undefined {
  const ways = from.places.flatMap(
    (source) =>
      over(
        to,
        to.places.map((target) => privately({ end: from, place: source }, { end: to, place: target }, traveller)),
      ) ?? [],
  );
  return over(from, ways);
}

interface Side {
  readonly end: Endpoint;
  readonly place: Place;
}

/** Within one VPC, or through what joins two, with addresses of one family at both ends. */
function privately(from: Side, to: Side, traveller: Traveller): Reach {
  const ways = FAMILIES.flatMap((family) => overFamily(from, to, family, traveller) ?? []);
  return best(ways) ?? refusal(to.end, `has no address of a family that ${from.end.it.id} has`);
}

function overFamily(from: Side, to: Side, family: Family, traveller: Traveller): Reach | undefined {
  const owned = [from, to].map(({ end, place }) => ({ end, has: end.familiesAt(place)[family] }));
  if (owned.some((one) => one.has === false)) return undefined;
  const addressed = owned
    .filter((one) => one.has === undefined)
    .map(({ end }): Step => ({ resource: end.it.resource, admits: OPEN, yes: `has an IPv${family} address`, no: '' }));
  const there = peerOf(to.end, to.place, family);
  const back = peerOf(from.end, from.place, family);
  const forth = connection(from, to, there, traveller.world);
  const home = connection(to, from, back, traveller.world);
  return then(
    walk(there, chain(addressed, filters(from.end, from.place, 'egress', forth.seen, traveller), forth.steps)),
    () => walk(back, chain(home.steps, filters(to.end, to.place, 'ingress', home.seen, traveller))),
  );
}

const NEVER: readonly Gateway[] = ['none', 'internet', 'nat', 'egress-only'];

interface Connection {
  readonly steps: readonly Step[];
  /** The other end, as rules see it from here. */
  readonly seen: Peer;
}

/** What it takes to get from one place to another: nothing in one VPC, else routes. */
function connection(from: Side, to: Side, there: Peer, world: Traveller['world']): Connection {
  const isOne = areInOne(from.place, to.place);
  const resource = from.place.subnet?.resource ?? from.end.it.resource;
  const other = to.end.it.id;
  if (isOne) return { steps: inspected(from, there, world), seen: there };
  if (isOne === undefined)
    return {
      steps: [{ resource, admits: OPEN, yes: `is in the VPC of ${other}, or joined to it`, no: '' }],
      seen: there,
    };
  const table = from.place.subnet && tableOf(from.place.subnet);
  const leads = ({ kind, gateway }: Route): Truth => {
    if (kind === 'peering') return joins(gateway, to.place);
    if (kind === 'transit') return has(transited(gateway, from.place.vpc, to.place.vpc, there), there.addresses);
    return NEVER.includes(kind) ? false : undefined;
  };
  const admits = table ? sentTo(table, leads, world, there) : OPEN;
  const isTransited = table?.routes?.some((route) => route.kind === 'transit' && leads(route) !== false);
  return {
    steps: [
      {
        resource,
        admits: intersect(admits, exactly(there.addresses)),
        yes: `is routed to the VPC of ${other}`,
        no: `is in another VPC than ${other}, and not routed to it`,
        doubt: table && doubtOf(table, leads),
      },
    ],
    seen: isTransited ? { ...there, groups: [undefined] } : there,
  };
}

function areInOne(one: Place, other: Place): Truth {
  if (one.isDefault && other.isDefault) return true;
  const isMadeBeside = (first: Place, second: Place) => first.isDefault && isMade(second.vpc);
  return isMadeBeside(one, other) || isMadeBeside(other, one) ? false : isSame(one.vpc, other.vpc);
}

/** What a firewall or appliance within one VPC lets through only it knows. */
function inspected({ place, end }: Side, there: Peer, world: Traveller['world']): Step[] {
  const { subnet } = place;
  const vpc = subnet?.follow(subnet.fact('VpcId', 'vpc_id'));
  if (!subnet || !vpc || there.subnet === subnet.resource) return [];
  const whole = blocksOfVpc(vpc, world, there).flatMap(({ maybe }) => maybe);
  const [route] = detours(tableOf(subnet), whole, there, world);
  const what = route?.gateway?.id ?? 'a firewall or appliance';
  return route
    ? [
        {
          resource: end.it.resource,
          admits: OPEN,
          yes: `gets through ${what}`,
          no: '',
          doubt: `is sent through ${what}, which decides what it lets through`,
        },
      ]
    : [];
}

/** Whether a peering connection leads to the VPC of a place. */
function joins(peering: Reading | undefined, { vpc }: Place): Truth {
  if (!peering) return undefined;
  const accepted = peering.fact('vpc_peering_connection_id');
  if (!accepted.isAbsentHere) return joins(peering.follow(accepted), { vpc } as Place);
  const ends = [peering.fact('VpcId', 'vpc_id'), peering.fact('PeerVpcId', 'peer_vpc_id')];
  return someOf(ends, (end) => isSame(identityOf(end), vpc));
}
