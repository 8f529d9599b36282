import type { Fact } from '../engine/fact';
import type { Resource } from '../engine/template';
import type { Truth } from '../engine/truth';
import { same } from '../engine/value';
import type { World } from '../engine/world';
import type { AddressRange } from '../network/addresses';
import { type About, covers, protocolOf } from '../network/ports';
import { concerns, type Traffic } from '../network/traffic';
import { ALL } from './bounds';
import type { Identity } from './identity';

export type Answer = 'yes' | 'no' | 'unknown';

/** Who is at the other end: the internet, or one resource at one place. */
export interface Peer {
  readonly words: string;
  readonly isInternet: boolean;
  /** All addresses, or those of which the resource has one. */
  readonly addresses: readonly AddressRange[];
  readonly groups: readonly Identity[];
  readonly subnet: Resource | undefined;
  readonly vpc: Identity;
}

export const INTERNET: Peer = {
  words: 'the internet',
  isInternet: true,
  addresses: ALL.sure,
  groups: [],
  subnet: undefined,
  vpc: undefined,
};

/** What is asked to get through, in which world. */
export interface Traveller {
  readonly world: World;
  readonly port: number;
  readonly protocol: 'tcp' | 'udp';
  /** `port 22`, or `any port` where none was asked about. */
  readonly words: string;
  /** What it is to reach in the end: rules may name its port by reference. */
  readonly listener?: { readonly isPortOf: readonly Resource[]; readonly ports: readonly number[] };
  /** The port of the listener where deployment chooses it and `port` stands for one that it may be. */
  readonly ownPort?: Fact | undefined;
  /** Load balancers that it came through already. */
  readonly through?: readonly Resource[];
}

/** Whether a rule is about this traveller; undefined where only deployment can tell. */
export function concernsIt(rule: Traffic, { port, protocol, listener, ownPort }: Traveller): Truth {
  const isOwn = (end: Fact) => ownPort !== undefined && same(end.value, ownPort.value) === true;
  if (isOwn(rule.from) && isOwn(rule.to) && protocolOf(rule.protocol.text ?? '') === protocol) return true;
  const { target } = rule.from;
  if (
    target &&
    listener?.isPortOf.includes(target) &&
    rule.to.target === target &&
    protocolOf(rule.protocol.text ?? '') === protocol
  )
    return listener.ports.length === 0 ? undefined : listener.ports.includes(port);
  const isIt: About = (named, ports) => (named === 'all' || named === protocol) && !!ports && covers(ports, port);
  return concerns(rule, Object.assign(isIt, { ports: [port] }));
}
