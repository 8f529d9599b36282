import { own } from '../engine/own';
/** A protocol as security groups and network ACLs tell them apart. */
export type Protocol = 'all' | 'tcp' | 'udp' | 'icmp' | 'icmpv6' | 'other';

const NAMES: Readonly<Record<string, Protocol>> = {
  '-1': 'all',
  all: 'all',
  tcp: 'tcp',
  '6': 'tcp',
  udp: 'udp',
  '17': 'udp',
  icmp: 'icmp',
  '1': 'icmp',
  icmpv6: 'icmpv6',
  '58': 'icmpv6',
};

export const PROTOCOLS: readonly Protocol[] = ['all', 'tcp', 'udp', 'icmp', 'icmpv6', 'other'];

/** The protocol behind a name or an IANA number, in any spelling. */
export const protocolOf = (text: string): Protocol => own(NAMES, text.trim().toLowerCase()) ?? 'other';

/** A run of ports, first and last included. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** A question about a rule's protocol and ports. Ports are undefined for protocols that have none. */
export interface About {
  (protocol: Protocol, ports: PortRange | undefined): boolean;
  /** The single ports that it asks about, where these are not well-known ones alone. */
  readonly ports?: readonly number[];
}

export const ALL_PORTS: PortRange = { from: 0, to: 65535 };

/**
 * The TCP or UDP ports that traffic of a protocol may use, as EC2 reads a rule: protocol `-1` means every port
 * whatever is written beside it, `-1` as a port means every port, and other protocols have none. A range that ends
 * before it begins, which EC2 refuses, is read as one without end: its author meant it open.
 */
export function portRange(protocol: Protocol, from?: number, to?: number): PortRange | undefined {
  if (protocol === 'all') return ALL_PORTS;
  if (protocol !== 'tcp' && protocol !== 'udp') return undefined;
  if (from === undefined || from < 0) return to === undefined || to < 0 ? ALL_PORTS : { from: 0, to };
  return { from, to: to === undefined ? from : to < from ? ALL_PORTS.to : to };
}

export const covers = (range: PortRange, port: number): boolean => range.from <= port && port <= range.to;

export const isEveryPort = (range: PortRange): boolean => range.from <= 1 && range.to >= 65535;

/** Whether a range is more than half of all ports: leaving a few out keeps no attacker away. */
export const isMostPorts = (range: PortRange): boolean => range.to - range.from + 1 > 32768;

export const isSinglePort = (range: PortRange): boolean => range.from === range.to;
