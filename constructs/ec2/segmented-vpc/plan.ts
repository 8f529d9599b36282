import { BulwarkError } from '../../../lib/engine/error';
import { addressRange } from '../../../lib/network/addresses';

/** What may leave the VPC for the internet: nothing, what a firewall allows, or everything. */
export type Egress = 'none' | 'allowlist' | 'open';

/** Subnets with one purpose, one in each zone. */
export type Tier = 'public' | 'nat' | 'firewall' | 'app' | 'data';

/** Zones that there are addresses for. */
export const MOST_ZONES = 4;

/** Which part of the VPC each tier has, whether the others are there or not: half, a quarter, or a sixteenth of it. */
const PARTS: Readonly<Record<Tier, { readonly bits: number; readonly index: number }>> = {
  app: { bits: 1, index: 0 },
  data: { bits: 2, index: 2 },
  public: { bits: 4, index: 12 },
  nat: { bits: 4, index: 13 },
  firewall: { bits: 4, index: 14 },
};

/** The tiers that there are. */
export const tiersOf = (publicSubnets: boolean, egress: Egress): Tier[] => [
  ...(publicSubnets ? (['public'] as const) : []),
  ...(egress === 'none' ? [] : (['nat'] as const)),
  ...(egress === 'allowlist' ? (['firewall'] as const) : []),
  'app',
  'data',
];

/** Refuses a block of addresses that has no room for all tiers, or that only deployment can tell. */
export function refuseBlock(what: string, cidr: string): void {
  const size = Number(/^\d+\.\d+\.\d+\.\d+\/(\d+)$/.exec(cidr)?.[1]);
  const range = addressRange(cidr);
  if (size >= 16 && size <= 22 && range?.family === 4 && cidr === written(range.from, size)) return;
  throw new BulwarkError(
    `${what}: cidr is a block of IPv4 addresses from /16 to /22, such as 10.0.0.0/16, not '${cidr}'`,
  );
}

/** Refuses zones for which there are no addresses. */
export function refuseZones(what: string, zones: number): void {
  if (zones >= 1 && zones <= MOST_ZONES) return;
  throw new BulwarkError(`${what}: it has addresses for one to ${MOST_ZONES} zones, not ${zones}`);
}

/** Refuses endpoints of a firewall that there is no place for, or that some zone has none of. */
export function refuseEndpoints(what: string, zones: number, endpoints: number): void {
  if (zones === 0)
    throw new BulwarkError(`${what}: it has subnets for a firewall, and routes through it, with egress: 'allowlist'`);
  if (endpoints !== zones)
    throw new BulwarkError(`${what}: a firewall has one endpoint in each of ${zones} zones, not ${endpoints}`);
}

/** The addresses of a tier. */
export const blockOf = (cidr: string, tier: Tier): string => partOf(cidr, PARTS[tier].bits, PARTS[tier].index);

/** The addresses of a tier in one zone, counted from 0. */
export const subnetBlock = (cidr: string, tier: Tier, zone: number): string => partOf(blockOf(cidr, tier), 2, zone);

/** A part of a block, of those that so many more bits tell apart. */
function partOf(cidr: string, bits: number, index: number): string {
  const size = Number(cidr.split('/')[1]) + bits;
  const from = addressRange(cidr)?.from ?? 0n;
  return written(from + BigInt(index) * 2n ** BigInt(32 - size), size);
}

const written = (from: bigint, size: number): string =>
  `${[24n, 16n, 8n, 0n].map((shift) => (from >> shift) & 255n).join('.')}/${size}`;

type Ports = readonly [from: number, to: number];
type Protocol = 'tcp' | 'udp';

/** Who may open connections to whom, as far as network ACLs say. */
interface Flow {
  readonly from: Tier | 'anyone';
  readonly to: Tier | 'anyone';
  readonly ports: readonly Ports[];
  readonly protocol?: Protocol;
}

const EVERY: Ports = [0, 65535];
const HTTP: Ports = [80, 80];
const HTTPS: Ports = [443, 443];
/** Ports that no privileged service has, and that answers come back to. */
const HIGH: Ports = [1024, 65535];
/** The same without remote desktop: ACLs keep no state, and cannot tell an answer to that port from a connection. */
const HIGH_FROM_ANYONE: readonly Ports[] = [
  [1024, 3388],
  [3390, 65535],
];

const OUT: Readonly<Record<Egress, readonly Ports[]>> = {
  // Gateway endpoints have addresses of the internet, which an ACL cannot name, and routes lead there alone.
  none: [HTTPS],
  allowlist: [HTTP, HTTPS],
  open: [EVERY],
};

const flowsOf = (egress: Egress): Flow[] => [
  { from: 'anyone', to: 'public', ports: [HTTP, HTTPS] },
  { from: 'public', to: 'app', ports: [HTTP, HTTPS, HIGH] },
  { from: 'app', to: 'public', ports: [HTTP, HTTPS] },
  { from: 'app', to: 'app', ports: [EVERY] },
  { from: 'app', to: 'app', ports: [EVERY], protocol: 'udp' },
  { from: 'app', to: 'data', ports: [HTTPS, HIGH] },
  { from: 'data', to: 'data', ports: [HTTPS, HIGH] },
  ...(['app', 'firewall', 'nat'] as const).map((from): Flow => ({ from, to: 'anyone', ports: OUT[egress] })),
  ...(['firewall', 'nat'] as const).map((to): Flow => ({ from: 'app', to, ports: OUT[egress] })),
];

/** An entry of a network ACL, which allows. */
export interface AclEntry {
  /** A name that no other entry of the ACL has. */
  readonly id: string;
  readonly number: number;
  readonly egress: boolean;
  readonly protocol: Protocol;
  readonly ports: Ports;
  readonly cidr: string;
}

const PEERS = ['public', 'nat', 'firewall', 'app', 'data', 'anyone'] as const;

/** What the network ACL of a tier allows: connections, and the answers to them. All else it refuses. */
export function entriesOf(tier: Tier, cidr: string, tiers: readonly Tier[], egress: Egress): AclEntry[] {
  const present = (place: Tier | 'anyone') => place === 'anyone' || tiers.includes(place);
  const flows = flowsOf(egress).filter(({ from, to }) => present(from) && present(to));
  const allowed = flows.flatMap(({ from, to, ports, protocol = 'tcp' }) => {
    const answers = (isOut: boolean, peer: Tier | 'anyone') =>
      !isOut && peer === 'anyone' ? HIGH_FROM_ANYONE : [HIGH];
    const side = (egress: boolean, peer: Tier | 'anyone') =>
      [
        { egress, peer, all: ports },
        { egress: !egress, peer, all: answers(!egress, peer) },
      ].flatMap(({ all, ...entry }) => all.map((ports) => ({ ...entry, protocol, ports })));
    return [...(to === tier ? side(false, from) : []), ...(from === tier ? side(true, to) : [])];
  });
  const isWithin = (one: (typeof allowed)[number], other: (typeof allowed)[number]) =>
    one.egress === other.egress &&
    one.peer === other.peer &&
    one.protocol === other.protocol &&
    other.ports[0] <= one.ports[0] &&
    one.ports[1] <= other.ports[1];
  return allowed
    .filter((one, at) => !allowed.some((other, place) => isWithin(one, other) && (!isWithin(other, one) || place < at)))
    .map(({ egress, peer, protocol, ports }) => ({
      id: [egress ? 'to' : 'from', peer, protocol, ports[0]].join('-'),
      number: 100 * (1 + PEERS.indexOf(peer)) + slotOf(protocol, ports),
      ...{ egress, protocol, ports, cidr: peer === 'anyone' ? '0.0.0.0/0' : blockOf(cidr, peer) },
    }))
    .sort((one, other) => one.number - other.number);
}

/** Ranges that may stand in one ACL have numbers of their own, which stay when others come and go. */
const SLOTS: readonly string[] = ['tcp-0', 'tcp-80', 'tcp-443', 'tcp-1024', 'tcp-3390', 'udp-0'];
const slotOf = (protocol: Protocol, [from]: Ports): number => 10 * SLOTS.indexOf(`${protocol}-${from}`);
