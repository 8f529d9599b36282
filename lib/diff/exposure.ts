import { Unasked } from '../engine/judge';
import { Reading } from '../engine/reading';
import type { Resource, Template } from '../engine/template';
import { explore, World } from '../engine/world';
import { endpointOf, isPlaced } from '../reach/endpoint';
import { type Identity, isMade } from '../reach/identity';
import { portsReached, type ReachedPorts, waysOut } from '../reach/reach';
import type { Change } from './change';
import { joinedTo } from './joined';
import { nameless, type Pairing } from './pair';
import type { Unlike } from './unlike';

/** A change of what can be connected to, and by whom. */
export interface ExposureChange extends Change {
  readonly of: Resource;
}

const PROTOCOLS = ['tcp', 'udp'] as const;

/** What the internet and the resources of the network can now connect to, and no longer can. */
export function exposureChanges(
  before: readonly Template[],
  after: readonly Template[],
  pairing: Pairing,
  differing: Unlike,
  inDoubt: { has(resource: Resource): boolean },
): ExposureChange[] {
  if (!differing.some(isOfNetwork)) return [];
  const [earlier, later] = [networkIn(before), networkIn(after)];
  if (earlier.placed.length + later.placed.length === 0 || isSameNetwork(earlier, later, pairing)) return [];
  const all = [...before, ...after].flatMap(({ resources }) => [...resources.values()]);
  const concerned = joinedTo(inDoubt, all, (type) => !CARRIES_NOTHING.test(type), pairing);
  const [was, is] = [earlier, later].map((network) => connectionsIn(network, concerned, pairing)) as [
    Map<string, Connection>,
    Map<string, Connection>,
  ];
  const lines = new Map<string, Line>();
  const changedPorts = (direction: Line['direction'], key: string): ReachedPorts[] => {
    const [earlier, later] = [was.get(key)?.ports ?? [], is.get(key)?.ports ?? []];
    return direction === 'broadened' ? portsBut(later, earlier) : portsBut(earlier, later);
  };
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const { from, to, protocol } = (is.get(key) ?? was.get(key)) as Connection;
    const isGone = [from, to].some((end) => end !== 'internet' && pairing.partnerOf(end) === undefined);
    for (const direction of ['broadened', 'narrowed'] as const) {
      // What is gone connects to nothing any more.
      if (direction === 'narrowed' && isGone && !is.has(key)) continue;
      // What everyone may do need not be told of each.
      const byAll = from === 'internet' ? [] : changedPorts(direction, keyOf('internet', to, protocol, pairing));
      const ports = inWords(portsBut(changedPorts(direction, key), byAll));
      if (ports === '') continue;
      const line = lines.get(`${direction} ${pairing.keyOf(to)} ${protocol} ${ports}`);
      if (line) line.from.push(from);
      else
        lines.set(`${direction} ${pairing.keyOf(to)} ${protocol} ${ports}`, {
          direction,
          from: [from],
          to,
          on: `${protocol} ${ports}`,
        });
    }
  }
  return [...lines.values()].map(({ direction, from, to, on }) => ({
    of: to,
    direction,
    aspect: 'exposure',
    resource: to.path,
    what: `${endsInWords(from)} ${direction === 'broadened' ? 'can now' : 'can no longer'} connect to it on ${on}`,
  }));
}

/** What groups let through that is not told of who is in them: where the network says more, the group need not. */
export const untold = (
  groups: readonly ExposureChange[],
  exposure: readonly ExposureChange[],
  pairing: Pairing,
): ExposureChange[] => {
  const told = new Set(
    exposure.flatMap(({ of, direction }) =>
      (endpointOf(Reading.of(of, new World()))?.groups ?? []).flatMap(({ id }) =>
        id && 'template' in id ? [`${direction} ${pairing.keyOf(id)}`] : [],
      ),
    ),
  );
  return groups.filter(({ of, direction }) => !told.has(`${direction} ${pairing.keyOf(of)}`));
};

/** Connections to one resource on the same ports. */
interface Line {
  readonly direction: 'broadened' | 'narrowed';
  readonly from: End[];
  readonly to: Resource;
  readonly on: string;
}

/** Who opens connections; the internet stands for all others. */
function endsInWords(ends: readonly End[]): string {
  if (ends.includes('internet')) return 'the internet';
  const paths = ends.map((end) => (end as Resource).path);
  return paths.length > 3 ? `${paths.slice(0, 2).join(', ')} and ${paths.length - 2} more` : paths.join(', ');
}

/** All that has to do with who connects to what. */
interface Network {
  readonly placed: readonly Resource[];
  readonly all: readonly Resource[];
}

/** Types that say who can connect to what, beside those that have a place in the network. */
const OF_NETWORK =
  /^AWS::(EC2|ElasticLoadBalancing(V2)?|AutoScaling|NetworkFirewall|GlobalAccelerator)::|SubnetGroup$|_subnet_group$|^aws_(default_)?(vpc|subnet|security_group|network|route|internet_gateway|egress|nat|eip|lb|alb|elb|launch|instance|ec2|main_route|autoscaling|globalaccelerator)/;

/** Types that many resources refer to, and that nothing connects through. */
const CARRIES_NOTHING =
  /^(AWS::|aws_)(IAM|KMS|S3|Logs|SNS|SQS|CloudWatch|SecretsManager|DynamoDB|CloudFront|Cognito|Kinesis|WAFv2)(::|_)/i;

const isOfNetwork = (type: string): boolean => isPlaced(type) || type.startsWith('data.') || OF_NETWORK.test(type);

function networkIn(templates: readonly Template[]): Network {
  const all = templates
    .filter(({ dialect }) => dialect === 'cloudformation' || dialect === 'terraform')
    .flatMap(({ resources }) => [...resources.values()])
    .filter(({ type }) => isOfNetwork(type));
  return { all, placed: all.filter(({ type }) => isPlaced(type)) };
}

/** Whether two networks say the same, resource by resource. */
function isSameNetwork(one: Network, other: Network, pairing: Pairing): boolean {
  return (
    one.all.length === other.all.length &&
    other.all.every((resource) => {
      const partner = pairing.partnerOf(resource);
      return partner !== undefined && keyed(partner, pairing) === keyed(resource, pairing);
    })
  );
}

/** What a resource says, and which ones it refers to. */
const keyed = (one: Resource, pairing: Pairing): string =>
  `${nameless(one)} ${one.template.referencesIn(one.body).map(({ target, at }) => `${at} ${pairing.keyOf(target)}`)}`;

interface Connection {
  readonly from: Resource | 'internet';
  readonly to: Resource;
  readonly protocol: string;
  readonly ports: readonly ReachedPorts[];
}

/**
 * Who can connect to what, in any deployment, where one of them is concerned. What is joined to nothing that is concerned is in
 * other networks: it comes by the internet, which is told of as a whole, and is come to as before by what leaves as before.
 */
function connectionsIn(
  { placed }: Network,
  concerned: { has(resource: Resource): boolean },
  pairing: Pairing,
): Map<string, Connection> {
  const networks = new Map<End, ReturnType<typeof networkOf>>(placed.map((one) => [one, networkOf(one)]));
  const areApart = (one: End, other: End): boolean => {
    const [its, others] = [networks.get(one), networks.get(other)];
    return its !== undefined && others !== undefined && (its === 'declared' || others === 'declared');
  };
  const leaving = new Set<End>(placed.filter((one) => concerned.has(one) && !leavesAsBefore(one, pairing)));
  const isAsked = (from: End, to: Resource): boolean => {
    const isConcerned = from !== 'internet' && concerned.has(from);
    if (concerned.has(to)) return isConcerned || !areApart(from, to);
    return isConcerned && (leaving.has(from) || !areApart(from, to));
  };
  const found = new Map<string, Connection>();
  // Each end is asked about once for every other.
  const unasked = new Unasked(Number.POSITIVE_INFINITY);
  for (const [first, members] of tiersIn(placed)) {
    for (const to of placed) {
      const asked = members.filter((from) => isAsked(from, to));
      for (const protocol of asked.length > 0 ? PROTOCOLS : []) {
        const ports = portsBetween(first, to, protocol, unasked);
        if (ports.length === 0) continue;
        for (const from of asked)
          if (from !== to) found.set(keyOf(from, to, protocol, pairing), { from, to, protocol, ports });
      }
    }
  }
  return found;
}

type End = Resource | 'internet';

const keyOf = (from: End, to: Resource, protocol: string, pairing: Pairing): string =>
  `${from === 'internet' ? from : pairing.keyOf(from)} ${pairing.keyOf(to)} ${protocol}`;

/** Whether something is in VPCs that are declared, or in the default one of its account; undefined where that is not known. */
function networkOf(resource: Resource): 'declared' | 'default' | undefined {
  const places = endpointOf(Reading.of(resource, new World()))?.places ?? [];
  if (places.every(({ isDefault }) => isDefault)) return 'default';
  return places.every(({ vpc }) => isMade(vpc)) ? 'declared' : undefined;
}

/** Whether something connects to the internet as before, in whatever deployment. */
function leavesAsBefore(resource: Resource, pairing: Pairing): boolean {
  const ways = (one: Resource): string | undefined => {
    const world = new World();
    const found = one.template.exists(one, world) ? waysOut(Reading.of(one, world)) : undefined;
    return world.asked === 0 ? found : undefined;
  };
  const partner = pairing.partnerOf(resource);
  const found = partner && ways(resource);
  return found !== undefined && found === ways(partner as Resource);
}

const identityText = (identity: Identity): string =>
  identity && 'path' in identity ? identity.path : (identity?.text ?? '');

function portsBetween(from: End, to: Resource, protocol: 'tcp' | 'udp', { world }: Unasked): readonly ReachedPorts[] {
  const portsIn = (one: World): readonly ReachedPorts[] => {
    if (![from, to].every((end) => end === 'internet' || end.template.exists(end, one))) return [];
    const source = from === 'internet' ? from : Reading.of(from, one);
    return portsReached(source, Reading.of(to, one), protocol);
  };
  const ports = portsIn(world);
  return world.asked === 0 ? ports : explore(portsIn).results.flatMap(({ result }) => result);
}

/** What has the same security groups in the same subnets connects to the same: one of each such tier, and all that are in it. */
function tiersIn(placed: readonly Resource[]): [End, End[]][] {
  const tiers = new Map<string, [Resource, Resource[]]>();
  for (const one of placed) {
    const endpoint = endpointOf(Reading.of(one, new World()));
    const key = JSON.stringify([
      endpoint?.groups.map(({ id }) => identityText(id)),
      endpoint?.places.map((place) => {
        const { sure, maybe } = endpoint.publicAt(place);
        const kept = [
          place.subnet?.resource.path,
          identityText(place.vpc),
          place.groups?.map(({ id }) => identityText(id)),
        ];
        return [...kept, place.isDefault, endpoint.familiesAt(place), sure.length, maybe.length];
      }),
      Object.hasOwn(one.attributes as object, 'Condition') ? one.path : '',
    ]);
    const tier = tiers.get(key);
    if (tier) tier[1].push(one);
    else tiers.set(key, [one, [one]]);
  }
  return [['internet', ['internet']], ...tiers.values()];
}

/** Ports that are reached, and by others not or only perhaps. */
const portsBut = (ports: readonly ReachedPorts[], others: readonly ReachedPorts[]): ReachedPorts[] =>
  (['yes', 'unknown'] as const).flatMap((answer) => {
    const wanted = ports.filter((one) => one.answer === answer);
    const known = others.filter((one) => answer === 'unknown' || one.answer === 'yes');
    const left = wanted.flatMap((one) => known.reduce(without, [[one.from, one.to]] as [number, number][]));
    return merged(left).map(([from, to]) => ({ from, to, answer }));
  });

function inWords(ports: readonly ReachedPorts[]): string {
  const words = ports.map(({ from, to, answer }) => {
    const which = from === 1 && to === 65_535 ? 'any port' : from === to ? `port ${from}` : `ports ${from}-${to}`;
    return answer === 'yes' ? which : `${which} (perhaps)`;
  });
  return [...new Set(words)].join(', ');
}

const without = (left: [number, number][], { from, to }: ReachedPorts): [number, number][] =>
  left.flatMap(([first, last]): [number, number][] =>
    to < first || from > last
      ? [[first, last]]
      : [
          ...(first < from ? [[first, from - 1] as [number, number]] : []),
          ...(last > to ? [[to + 1, last] as [number, number]] : []),
        ],
  );

function merged(ranges: readonly [number, number][]): [number, number][] {
  const found: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}
