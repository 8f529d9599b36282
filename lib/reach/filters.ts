import { Fact } from '../engine/fact';
import { once, onceFor } from '../engine/looks';
import { Reading } from '../engine/reading';
import { someOf } from '../engine/truth';
import { Reference } from '../engine/value';
import { meaningsOf, type Traffic } from '../network/traffic';
import { type AclEntry, networkAcl } from '../resources/ec2/network-acl';
import { type GroupRule, securityGroup } from '../resources/ec2/security-group';
import { boundsOf } from './blocks';
import { ALL, type Bounds, exactlyIf, join, NONE, OPEN, without } from './bounds';
import { type Identity, identityOf, isSame } from './identity';
import { concernsIt, type Peer, type Traveller } from './question';

export type Direction = 'ingress' | 'egress';

/** A security group as one resource has it. */
export interface Group {
  readonly id: Identity;
  /** Undefined where the group is declared elsewhere. */
  readonly rules: ((direction: Direction) => readonly GroupRule[]) | undefined;
  /** Where it is declared, or named. */
  readonly at: Reading;
  readonly vpc: Identity;
}

const GROUP = /^(AWS::EC2::SecurityGroup|aws_(default_)?security_group)$/;
const VPC = /^(AWS::EC2::VPC|aws_(default_)?vpc)$/;

const vpcOf = (group: Reading): Identity => identityOf(group.fact('VpcId', 'vpc_id'));

/** Rules are read once for all ports that are asked about. */
function byDirection(read: (direction: Direction) => readonly GroupRule[]): NonNullable<Group['rules']> {
  const known = { ingress: once(() => read('ingress')), egress: once(() => read('egress')) };
  return (direction) => known[direction]();
}

/** The group that a property names. */
export function groupAt(it: Reading, named: Fact): Group {
  const group = it.follow(named);
  if (group && VPC.test(group.type)) return defaultGroup(it, group.resource);
  if (!group || !GROUP.test(group.type)) return { id: identityOf(named), rules: undefined, at: it, vpc: undefined };
  return declaredGroup(group);
}

const declaredGroup = onceFor((group: Reading): Group => {
  const vpc = vpcOf(group);
  return {
    id: group.type === 'aws_default_security_group' ? vpc : group.resource,
    rules: byDirection((direction) => securityGroup.read(group)[direction].known ?? []),
    at: group,
    vpc,
  };
});

/**
 * The group of whatever has none: its members let each other in, and everything out, unless its rules were changed.
 * Source: "Default security groups for your VPCs" in the Amazon VPC user guide.
 */
export function defaultGroup(it: Reading, vpc: Identity, isDefaultVpc = false): Group {
  const none = { id: vpc, rules: undefined, at: it, vpc };
  if (isDefaultVpc) return { ...none, rules: (direction) => [madeByAws(it, direction)] };
  if (!vpc || !('template' in vpc) || !VPC.test(vpc.type)) return none;
  const network = Reading.of(vpc, it.world);
  const [adopted] = network.companions('aws_default_security_group', 'vpc_id');
  if (adopted) return { ...groupAt(it, reference(it, adopted.resource)), id: vpc };
  if (network.companions('Custom::VpcRestrictDefaultSG', 'DefaultSecurityGroupId').length > 0)
    return { ...none, rules: () => [] };
  const added = (direction: Direction) =>
    network
      .companions(`AWS::EC2::SecurityGroup${direction === 'ingress' ? 'Ingress' : 'Egress'}`, 'GroupId')
      .flatMap((rule) => securityGroup.read(rule)[direction].known ?? []);
  return {
    ...none,
    rules: (direction) => [madeByAws(it, direction), ...added(direction)],
  };
}

const reference = (it: Reading, target: Reading['resource']): Fact =>
  new Fact(it.fact('').at, new Reference(target, 'id', '${default}'));

/** The one rule that a default group begins with in each direction. */
function madeByAws(it: Reading, direction: Direction): GroupRule {
  const { at } = it.fact('');
  const is = <T>(value: unknown): Fact<T> => new Fact<T>(at, value as never);
  return {
    own: false,
    self: is(undefined),
    protocol: is('-1'),
    from: is(undefined),
    to: is(undefined),
    blocks: direction === 'egress' ? [is('0.0.0.0/0'), is('::/0')] : [],
    description: is(undefined),
    peers: [],
    itself: is(direction === 'ingress'),
  };
}

/** From which addresses (in) or to which (out) these groups let the traveller through. */
export function groupBounds(
  groups: readonly Group[],
  direction: Direction,
  peer: Peer,
  traveller: Traveller,
  it: Reading,
): Bounds {
  return join([
    NONE,
    ...groups.flatMap(({ rules, id }) =>
      rules ? rules(direction).map((rule) => ruleBounds(rule, id, peer, traveller, it)) : [OPEN],
    ),
  ]);
}

function ruleBounds(rule: GroupRule, owner: Identity, peer: Peer, traveller: Traveller, it: Reading): Bounds {
  const concerned = concernsIt(rule, traveller);
  if (concerned === false) return NONE;
  const reached = join([
    NONE,
    ...rule.blocks.map((block) => boundsOf(block, traveller.world, peer)),
    ...rule.peers.map((named) => peerBounds(it, named, peer)),
    ...(rule.itself.value === true ? [memberBounds(owner, peer)] : rule.itself.isUnknown ? [OPEN] : []),
  ]);
  return concerned ? reached : { ...reached, sure: [] };
}

/** AWS keeps the lists of its own services; the internet at large is in none of them. */
function peerBounds(it: Reading, named: Fact, peer: Peer): Bounds {
  const followed = it.follow(named);
  const list = followed?.type === 'data.aws_ec2_managed_prefix_list' ? followed.fact('name').text : undefined;
  if (list?.startsWith('com.amazonaws.') || followed?.type === 'data.aws_prefix_list') return NONE;
  if (followed?.type.endsWith('prefix_list') || named.text?.startsWith('pl-')) return OPEN;
  if (!followed && named.isUnknown && /PrefixList|prefix_list/.test(named.at.path)) return OPEN;
  return memberBounds(groupAt(it, named).id, peer);
}

/** Everything where the other end is surely a member of a group. */
function memberBounds(group: Identity, peer: Peer): Bounds {
  return exactlyIf(
    someOf(peer.groups, (one) => isSame(one, group)),
    ALL.sure,
  );
}

const SUBNET_ACLS = [
  { type: 'AWS::EC2::SubnetNetworkAclAssociation', key: 'SubnetId', acl: 'NetworkAclId' },
  { type: 'aws_network_acl_association', key: 'subnet_id', acl: 'network_acl_id' },
];

/** The network ACL of a subnet; undefined for the one that AWS makes, which lets everything through. */
export const aclOf = onceFor((subnet: Reading): Reading | undefined => {
  for (const { type, key, acl } of SUBNET_ACLS) {
    const [association] = subnet.companions(type, key);
    if (association) return association.follow(association.fact(acl)) ?? association;
  }
  const inline = ['aws_network_acl', 'aws_default_network_acl'].flatMap((type) =>
    subnet.companions(type, 'subnet_ids'),
  );
  if (inline[0]) return inline[0];
  const vpc = subnet.follow(subnet.fact('VpcId', 'vpc_id'));
  return vpc?.companions('aws_default_network_acl', 'default_network_acl_id')[0];
});

const ACL = /^(AWS::EC2::NetworkAcl|aws_(default_)?network_acl)$/;

/** The entries of an ACL for one direction, in order; undefined where the ACL is declared elsewhere. */
function entriesOf(acl: Reading, direction: Direction): readonly AclEntry[] | undefined {
  if (!ACL.test(acl.type)) return undefined;
  const entries = networkAcl.read(acl).entries.known ?? [];
  const wanted = direction === 'egress' ? 'true' : 'false';
  return entries.filter(({ egress }) => egress.isUnknown || String(egress.value) === wanted);
}

/** From which addresses (in) or to which (out) an ACL lets the traveller through: the first entry that fits decides. */
export function aclBounds(acl: Reading, direction: Direction, peer: Peer, traveller: Traveller): Bounds {
  const entries = entriesOf(acl, direction);
  if (!entries) return OPEN;
  const numbered = entries.map((entry) => ({ entry, number: Number(entry.number.text ?? Number.NaN) }));
  const apart = numbered.filter(({ number }) => Number.isNaN(number)).map(({ entry }) => entry);
  const ordered = numbered.filter(({ number }) => !Number.isNaN(number)).sort((a, b) => a.number - b.number);
  const act = (entry: AclEntry, action: 'allow' | 'deny'): Bounds => {
    const said = entry.action.isUnknown ? undefined : entry.action.text === action;
    const concerned = entry.egress.isUnknown ? undefined : concernsIt(entry, traveller);
    if (said === false || concerned === false) return NONE;
    const blocks = join([NONE, ...entry.blocks.map((block) => boundsOf(block, traveller.world, peer))]);
    return said && concerned ? blocks : { ...blocks, sure: [] };
  };
  const loose = (action: 'allow' | 'deny'): Bounds =>
    join([NONE, ...apart.map((entry) => ({ ...act(entry, action), sure: [] }))]);
  let denied = loose('deny');
  let admitted = loose('allow');
  for (const { entry } of ordered) {
    admitted = join([admitted, without(act(entry, 'allow'), denied)]);
    denied = join([denied, act(entry, 'deny')]);
  }
  return admitted;
}

/** The same for what is answered: the one who asks has chosen any port to be answered at. */
export function replyBounds(acl: Reading, direction: Direction, peer: Peer, traveller: Traveller): Bounds {
  const entries = entriesOf(acl, direction);
  if (!entries) return OPEN;
  const ports = new Set([1024, ...edges(entries)]);
  return join([...ports].map((port) => aclBounds(acl, direction, peer, { ...traveller, port })));
}

/** The ports at which rules begin to say something else. */
export function edges(rules: readonly Traffic[]): number[] {
  const ends = rules.flatMap(meaningsOf).flatMap(({ ports }) => (ports ? [ports.from, ports.to + 1] : []));
  return [...new Set([1, ...ends])].filter((port) => port >= 1 && port <= 65535);
}

/** The ports that an ACL tells apart. */
export const aclEdges = (acl: Reading): number[] =>
  (['ingress', 'egress'] as const).flatMap((direction) => edges(entriesOf(acl, direction) ?? []));
