import type { Fact } from '../engine/fact';
import { onceFor } from '../engine/looks';
import type { Truth } from '../engine/truth';
import { Reference, Unknown } from '../engine/value';
import { all, together, type Verdict } from '../engine/verdict';
import { type AddressRange, addressRange, difference, isOpenToInternet, wholeNetworks } from './addresses';
import { type About, type PortRange, PROTOCOLS, type Protocol, portRange, protocolOf } from './ports';
import { isOpen, possibleRanges, TOLD } from './possible-ranges';

/** One rule that lets traffic through: which, and to or from where. */
export interface Traffic {
  /** Whether it stands in the judged resource itself, not in another resource attached to it. */
  readonly own: boolean;
  /** Whether deployment decides that it lets traffic through in this direction at all. */
  readonly isPossible?: boolean;
  readonly self: Fact;
  readonly protocol: Fact<string | number>;
  readonly from: Fact<number>;
  readonly to: Fact<number>;
  /** Address blocks of both families; none where the rule names a security group. */
  readonly blocks: readonly Fact<string>[];
  readonly description: Fact<string>;
}

/** What a rule can be for. */
export type Meaning = { readonly protocol: Protocol; readonly ports: PortRange | undefined };

function meanings({ protocol, from, to }: Traffic, asked?: readonly number[]): readonly Meaning[] {
  const protocols = isOpen(protocol) ? PROTOCOLS : [protocolOf(protocol.text ?? '-1')];
  return protocols.flatMap((named): Meaning | Meaning[] =>
    named === 'tcp' || named === 'udp'
      ? possibleRanges(from, to, asked).map((ports) => ({ protocol: named, ports }))
      : { protocol: named, ports: portRange(named) },
  );
}

/** All that a rule can be for, as far as questions tell it apart. Read once for the many rules that ask. */
export const meaningsOf = onceFor((rule: Traffic) => meanings(rule));

/** Answers a question about a rule; undefined where only deployment can tell. */
export function concerns(rule: Traffic, about: About): Truth {
  const isOther = (isOpen(rule.from) || isOpen(rule.to)) && about.ports?.some((port) => !TOLD.has(port));
  const [first, ...others] = (isOther ? meanings(rule, about.ports) : meaningsOf(rule)).map(({ protocol, ports }) =>
    about(protocol, ports),
  );
  if (others.some((other) => other !== first)) return undefined;
  return first && rule.isPossible ? undefined : first;
}

const LOOPBACK = ['127.0.0.0/8', '::1/128'].map((block) => addressRange(block) as AddressRange);

/** Whether a rule lets traffic through only to the machine itself, as one does that is there to take the default away. */
export const isLoopback = ({ blocks }: Traffic): boolean =>
  blocks.length > 0 &&
  blocks.every((block) => {
    const addresses = addressesOf(block) ?? [];
    return addresses.length > 0 && difference(addresses, LOOPBACK).length === 0;
  });

/** Resources whose own addresses are a block of one network or a single address, whatever it is. */
const SMALL =
  /^(AWS::EC2::(VPC|Subnet|VPCCidrBlock|EIP|Instance|NatGateway)|(data\.)?aws_(default_)?(vpc|subnet|eip|instance|nat_gateway))/;

/** Blocks of a VPC, or parts of them, that are left open. */
const OF_A_VPC = /^\$\{(\w+\.Ipv6CidrBlocks\.\d+|cidrsubnet\((data\.)?aws_(default_)?vpc\..*)\}$/;

/** The addresses of a block; none for one that is left open but is surely a small network; undefined where it can be any. */
export const addressesOf = onceFor(({ value }: Fact<string>): AddressRange[] | undefined => {
  if (value instanceof Reference) return SMALL.test(value.target.type) ? [] : undefined;
  if (value instanceof Unknown) return OF_A_VPC.test(value.hole) ? [] : undefined;
  if (typeof value !== 'string') return undefined;
  if (value.includes('${')) {
    const prefix = Number(/\/(\d+)$/.exec(value)?.[1] ?? Number.NaN);
    return prefix === 0 ? [addressRange('0.0.0.0/0') as AddressRange] : prefix >= 8 ? [] : undefined;
  }
  const range = addressRange(value);
  return range && [range];
});

const addresses = (rules: readonly Traffic[]): AddressRange[] =>
  rules.flatMap((rule) => rule.blocks.flatMap((block) => addressesOf(block) ?? []));

const opens = (rules: readonly Traffic[]): boolean => isOpenToInternet(addresses(rules));

/**
 * Passes when the traffic asked about is not open to the internet: not by one rule, and not by several together, such
 * as 0.0.0.0/1 with 128.0.0.0/1. A rule in a resource of its own that is open alone is that resource's finding.
 */
export function notOpen(rules: Fact<readonly Traffic[]>, about: About, what: string): Verdict {
  const given = rules.known ?? [];
  const certain: Traffic[] = [];
  const possible: Traffic[] = [];
  for (const rule of given) {
    const concerned = concerns(rule, about);
    if (concerned === true) certain.push(rule);
    if (concerned !== false && rule.own) possible.push(rule);
  }
  const own = certain.filter((rule) => rule.own);
  const others = certain.filter((rule) => !rule.own);
  const guilty = own.filter((rule) => opens([rule]));
  if (guilty.length > 0) return together(guilty.map((rule) => report(rule, own, what)));
  if (own[0] && opens(own)) return report(own[0], own, what);
  if (others.length > 0 && !others.some((rule) => opens([rule])) && opens(certain))
    return report(certain[0] as Traffic, certain, what);
  const open = possible.filter((rule) => rule.blocks.some((block) => addressesOf(block) === undefined));
  if (open[0]) return (open[0].blocks.find((block) => addressesOf(block) === undefined) ?? open[0].self).unknown();
  if (opens(possible)) return (possible[0] as Traffic).from.unknown();
  return rules.pass();
}

function report(rule: Traffic, among: readonly Traffic[], what: string): Verdict {
  const blocks = (opens([rule]) ? [rule] : among).flatMap((one) => one.blocks);
  const open = blocks.filter((block) => isOpenToInternet(addressesOf(block) ?? []));
  const named = open.length > 0 ? open : blocks;
  const place = named.find((block) => rule.blocks.includes(block)) ?? rule.self;
  return place.fail(`${what} open to ${[...new Set(named.map((block) => block.text))].join(' and ')}`);
}

/** Whether a block is that of a VPC, by reference. */
export const isOfVpc = ({ value }: Fact): boolean =>
  value instanceof Reference
    ? /^(AWS::EC2::VPC|(data\.)?aws_(default_)?vpc)$/.test(value.target.type) && /cidr_?block/i.test(value.attribute)
    : value instanceof Unknown && /^\$\{\w+\.Ipv6CidrBlocks\.\d+\}$/.test(value.hole);

/**
 * Passes when the traffic asked about is not open to a whole private network: a VPC, whose own block is asked for when it matters, or
 * as many addresses as one has, by one rule or by several together. What is open to the internet is no matter of this.
 */
export function notOpenToNetwork(
  rules: Fact<readonly Traffic[]>,
  about: About,
  what: string,
  vpcOf: () => readonly AddressRange[],
): Verdict {
  const closed = (rules.known ?? []).filter(
    (rule) => rule.blocks.length > 0 && concerns(rule, about) !== false && !opens([rule]),
  );
  if (closed.length === 0) return rules.pass();
  const vpc = vpcOf();
  const certain = closed.filter((rule) => concerns(rule, about));
  const own = certain.filter((rule) => rule.own);
  const isWide = (among: readonly Traffic[]): boolean => {
    if (among.some(({ blocks }) => blocks.some(isOfVpc))) return true;
    const set = addresses(among);
    return wholeNetworks(set).length > 0 || (vpc.length > 0 && set.length > 0 && difference(vpc, set).length === 0);
  };
  const tell = (among: readonly Traffic[]): Verdict => {
    const guilty = among.filter((rule) => isWide([rule]));
    const named = (guilty.length > 0 ? guilty : among).flatMap(({ blocks }) => blocks);
    const place = named[0] ?? rules;
    return place.fail(`${what} open to ${[...new Set(named.map((block) => block.text))].join(' and ')}`);
  };
  if (isWide(own)) return tell(own);
  if (own.length < certain.length && !certain.some((rule) => isWide([rule])) && isWide(certain)) return tell(certain);
  const open = closed.find(
    (rule) => rule.own && (isWide([rule]) || rule.blocks.some((block) => addressesOf(block) === undefined)),
  );
  return open ? (open.blocks.find((block) => addressesOf(block) === undefined) ?? open.self).unknown() : rules.pass();
}

/** Passes when each rule of the judged resource does. */
export const everyOwn = (rules: Fact<readonly Traffic[]>, check: (rule: Traffic) => Verdict): Verdict =>
  all(rules.pass(), ...(rules.known ?? []).filter((rule) => rule.own).map(check));

/** Turns an answer about a rule into a verdict: passes when the answer is no. */
export const isNot = (rule: Traffic, about: About): Verdict => {
  const answer = concerns(rule, about);
  const at = rule.protocol.isAbsentHere ? rule.self : rule.protocol;
  return answer === undefined ? at.unknown() : answer ? at.fail() : at.pass();
};
