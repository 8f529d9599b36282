import { Reading } from '../engine/reading';
import type { Resource, Template } from '../engine/template';
import { explore } from '../engine/world';
import { type AddressRange, addressRange, difference, intersection, isWorld } from '../network/addresses';
import { ALL_PORTS, type Protocol } from '../network/ports';
import { meaningsOf } from '../network/traffic';
import { type GroupRule, securityGroup } from '../resources/ec2/security-group';
import type { ExposureChange } from './exposure';
import type { Pairing } from './pair';
import type { Unlike } from './unlike';

const DIRECTIONS = ['ingress', 'egress'] as const;
const GROUP = /^(AWS::EC2::SecurityGroup|aws_(default_)?security_group)$/;
const OF_GROUPS =
  /^(AWS::EC2::(SecurityGroup|PrefixList)|aws_((default_)?security_group|vpc_security_group|ec2_managed_prefix))/;

export const isSecurityGroup = ({ type }: Resource): boolean => GROUP.test(type);

/** What a security group lets through: from or to which addresses, or what else it names, at which ports. */
interface Passage {
  readonly protocol: Protocol;
  readonly from: number;
  readonly to: number;
  readonly range?: AddressRange;
  /** The same for what is the same on both sides. */
  readonly key: string;
  /** As it is written. */
  readonly text: string;
}

/** What security groups of both sides let through now, and no longer, whoever is in them. */
export function groupChanges(after: readonly Template[], pairing: Pairing, differing: Unlike): ExposureChange[] {
  if (!differing.some((type) => OF_GROUPS.test(type))) return [];
  return after
    .flatMap(({ resources }) => [...resources.values()].filter(isSecurityGroup))
    .flatMap((of) => {
      const earlier = pairing.partnerOf(of);
      if (!earlier) return [];
      return DIRECTIONS.flatMap((direction) => {
        const [was, is] = [passagesOf(earlier, direction, pairing), passagesOf(of, direction, pairing)];
        const word = direction === 'ingress' ? 'in' : 'out to';
        const change = (way: 'broadened' | 'narrowed', lets: string, passages: readonly string[]): ExposureChange[] =>
          passages.length === 0
            ? []
            : [
                {
                  of,
                  direction: way,
                  aspect: 'exposure',
                  resource: of.path,
                  what: `it ${lets} ${word} ${passages.join(', ')}`,
                },
              ];
        return [
          ...change('broadened', 'now lets', passagesBut(is, was)),
          ...change('narrowed', 'no longer lets', passagesBut(was, is)),
        ];
      });
    });
}

function passagesOf(of: Resource, direction: (typeof DIRECTIONS)[number], pairing: Pairing): Passage[] {
  const found = explore((world) =>
    of.template.exists(of, world) ? (securityGroup.read(Reading.of(of, world))[direction].known ?? []) : [],
  ).results;
  return found.flatMap(({ result }) => result.flatMap((rule) => passagesIn(rule, of, pairing)));
}

const EVERY_PROTOCOL: readonly Protocol[] = ['tcp', 'udp', 'icmp', 'icmpv6', 'other'];

function passagesIn(rule: GroupRule, of: Resource, pairing: Pairing): Passage[] {
  const named = (one: Resource) => ({ key: `#${pairing.keyOf(one)}`, text: one.path });
  const ends = [
    ...rule.blocks.map(({ text, value }) => ({ key: text ?? String(value), text: text ?? String(value) })),
    ...rule.peers.map(({ target, text, value }) =>
      target ? named(target) : { key: text ?? String(value), text: text ?? String(value) },
    ),
    ...(rule.itself.value === true ? [named(of)] : []),
  ];
  return meaningsOf(rule).flatMap(({ protocol, ports }) =>
    (protocol === 'all' ? EVERY_PROTOCOL : [protocol]).flatMap((one) =>
      ends.map((end): Passage => {
        const range = addressRange(end.key);
        const { from, to } = isPorted(one) && ports ? ports : NO_PORTS;
        return { protocol: one, from, to, ...end, ...(range ? { range } : {}) };
      }),
    ),
  );
}

const NO_PORTS = { from: 0, to: 0 };
const isPorted = (protocol: Protocol): boolean => protocol === 'tcp' || protocol === 'udp';

/** What some passages let through that others do not, in words: addresses as they are written, and ports. */
function passagesBut(passages: readonly Passage[], others: readonly Passage[]): string[] {
  const ports = new Map<string, [Protocol, number, number][]>();
  for (const protocol of EVERY_PROTOCOL) {
    const [own, known] = [passages, others].map((all) => all.filter((one) => one.protocol === protocol)) as [
      Passage[],
      Passage[],
    ];
    const starts = new Set([...own, ...known].flatMap(({ from, to }) => [from, to + 1]));
    const edges = [...starts].sort((one, other) => one - other);
    for (const [at, from] of edges.slice(0, -1).entries()) {
      const isThere = (one: Passage) => one.from <= from && from <= one.to;
      const ends = endsBut(own.filter(isThere), known.filter(isThere));
      if (ends === '') continue;
      const runs = ports.get(ends) ?? [];
      const last = runs.at(-1);
      const to = (edges[at + 1] as number) - 1;
      if (last?.[0] === protocol && last[2] + 1 === from) last[2] = to;
      else runs.push([protocol, from, to]);
      ports.set(ends, runs);
    }
  }
  return [...ports].map(([ends, runs]) => {
    const isAll = EVERY_PROTOCOL.every((one) =>
      runs.some(([protocol, from, to]) => protocol === one && (!isPorted(one) || (from <= 1 && to === ALL_PORTS.to))),
    );
    return `${ends} on ${isAll ? 'every port and protocol' : runs.map(portsInWords).join(' and ')}`;
  });
}

/** Whom some passages at one port let through that others there do not. */
function endsBut(passages: readonly Passage[], others: readonly Passage[]): string {
  const rangesOf = (all: readonly Passage[]) => all.flatMap(({ range }) => range ?? []);
  const known = rangesOf(others);
  const keys = new Set(others.map(({ key }) => key));
  const more = difference(rangesOf(passages), known);
  const found = passages.filter(({ key, range }) =>
    range ? intersection([range], more).length > 0 : !keys.has(key) && !isWorld(known),
  );
  return [...new Set(found.map(({ text }) => text))].sort().join(', ');
}

function portsInWords([protocol, from, to]: readonly [Protocol, number, number]): string {
  if (!isPorted(protocol)) return protocol === 'other' ? 'other protocols' : protocol;
  if (from <= 1 && to === ALL_PORTS.to) return `any ${protocol} port`;
  return from === to ? `${protocol} port ${from}` : `${protocol} ports ${from}-${to}`;
}
