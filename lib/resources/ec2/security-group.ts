import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { Reference, type Value } from '../../engine/value';
import type { Traffic } from '../../network/traffic';
import { defaultPorts } from '../rds/ports';

type Direction = 'ingress' | 'egress';
type Get = <T>(key: string) => Fact<T>;

/** One rule of a security group, with what it names besides addresses. */
export interface GroupRule extends Traffic {
  /** Security groups, and prefix lists whose entries are not declared. */
  readonly peers: readonly Fact[];
  /** Whether the rule names the group it belongs to. */
  readonly itself: Fact<boolean>;
}

const list = (it: Reading, rules: readonly GroupRule[]): Fact<readonly GroupRule[]> =>
  new Fact(it, rules as unknown as Value);

const set = (facts: readonly Fact<string>[]): Fact<string>[] =>
  facts.filter((it) => !it.isAbsentHere && it.value !== '');

const inline =
  (rule: Fact): Get =>
  (key) =>
    rule.get(key);
const alone =
  (rule: Reading): Get =>
  (key) =>
    rule.fact(key);

/** Types of RDS, whose endpoints have a port that a template knows. */
const DATABASE = /^(AWS::RDS::DB(Instance|Cluster)|aws_db_instance|aws_rds_cluster)$/;

/** A port; that of a database's endpoint is what the database says, or its engine's own. */
function portOf(port: Fact<number>, it: Reading): Fact<number> {
  const { value } = port;
  if (!(value instanceof Reference) || !/^(Endpoint\.Port|port)$/.test(value.attribute)) return port;
  const database = DATABASE.test(value.target.type) ? it.follow(port) : undefined;
  if (!database) return port;
  const own = database.fact<number>('Port', 'port');
  const engine = database.fact<string>('Engine', 'engine').known;
  const [usual] = engine === undefined ? [] : defaultPorts(engine);
  const said = own.isAbsentHere ? usual : own.value;
  return said === undefined ? port : new Fact<number>(port, said);
}

const ofCloudFormation = (get: Get, self: Fact, own: boolean, direction: Direction, it: Reading): GroupRule => ({
  own,
  self,
  protocol: get('IpProtocol'),
  from: portOf(get('FromPort'), it),
  to: portOf(get('ToPort'), it),
  blocks: [
    ...set(['CidrIp', 'CidrIpv6'].flatMap((key) => get<string[]>(key).items<string>())),
    ...inPrefixList(get(direction === 'ingress' ? 'SourcePrefixListId' : 'DestinationPrefixListId'), it),
  ],
  description: get('Description'),
  get peers() {
    const [group, prefixes] =
      direction === 'ingress'
        ? [get('SourceSecurityGroupId').orElse(() => get('SourceSecurityGroupName')), get('SourcePrefixListId')]
        : [get('DestinationSecurityGroupId'), get('DestinationPrefixListId')];
    return [...set([group as Fact<string>]), ...elsewhere([prefixes], it)];
  },
  get itself() {
    return new Fact<boolean>(self, false);
  },
});

const ofTerraform = (get: Get, self: Fact, own: boolean, it: Reading): GroupRule => ({
  own,
  self,
  protocol: get<string>('protocol').orElse(() => get('ip_protocol')),
  from: portOf(get('from_port'), it),
  to: portOf(get('to_port'), it),
  blocks: [
    ...set(['cidr_blocks', 'ipv6_cidr_blocks'].flatMap((key) => get<string[]>(key).items<string>())),
    ...set([get('cidr_ipv4'), get('cidr_ipv6')]),
    ...[...get<string[]>('prefix_list_ids').items(), get('prefix_list_id')].flatMap((id) => inPrefixList(id, it)),
  ],
  description: get('description'),
  get peers() {
    const groups = [
      ...get<string[]>('security_groups').items<string>(),
      get<string>('source_security_group_id'),
      get<string>('referenced_security_group_id'),
    ];
    return [...set(groups), ...elsewhere([...get<string[]>('prefix_list_ids').items(), get('prefix_list_id')], it)];
  },
  get itself() {
    return get<boolean>('self').or(false);
  },
});

/** The blocks of a prefix list of our own. Lists that AWS keeps are its services' addresses, never the world. */
function inPrefixList(id: Fact, it: Reading): Fact<string>[] {
  const prefixes = it.follow(id);
  if (!prefixes) return [];
  const [entries, key] = it.either(['Entries', 'Cidr'], ['entry', 'cidr']);
  return set([
    ...prefixes
      .fact(entries)
      .items()
      .map((entry) => entry.get<string>(key)),
    ...prefixes
      .companions('aws_ec2_managed_prefix_list_entry', 'prefix_list_id')
      .map((entry) => entry.fact<string>('cidr')),
  ]);
}

/** The prefix lists that are not declared here. */
const elsewhere = (lists: readonly Fact[], it: Reading): Fact[] =>
  set(lists as readonly Fact<string>[]).filter(
    (id) => !/prefix_?list$/i.test(it.follow(id)?.type ?? '') || /^data\./.test(it.follow(id)?.type ?? ''),
  );

const EVERYTHING = { IpProtocol: '-1', CidrIp: '0.0.0.0/0', CidrIpv6: '::/0' };

function cloudFormationRules(it: Reading, direction: Direction): Fact<readonly GroupRule[]> {
  const property = direction === 'ingress' ? 'SecurityGroupIngress' : 'SecurityGroupEgress';
  const standalone = `AWS::EC2::${property}`;
  if (it.type !== 'AWS::EC2::SecurityGroup')
    return list(it, it.type === standalone ? [ofCloudFormation(alone(it), it.fact(''), true, direction, it)] : []);
  const attached = it.companions(standalone, 'GroupId');
  const own = it.fact(property);
  if (direction === 'egress' && own.items().length === 0 && attached.length === 0) {
    const everything = new Fact(own, EVERYTHING);
    return list(it, [ofCloudFormation(inline(everything), new Fact(own, undefined), true, direction, it)]);
  }
  return list(it, [
    ...own.items().map((rule) => ofCloudFormation(inline(rule), rule, true, direction, it)),
    ...attached.map((rule) => ofCloudFormation(alone(rule), rule.fact(''), false, direction, rule)),
  ]);
}

function terraformRules(it: Reading, direction: Direction): Fact<readonly GroupRule[]> {
  const standalone = `aws_vpc_security_group_${direction}_rule`;
  const says = (rule: Reading) => {
    const type = rule.fact<string>('type');
    return type.isUnknown || type.known === direction;
  };
  if (!/^aws_(default_)?security_group$/.test(it.type)) {
    const matches = it.type === standalone || (it.type === 'aws_security_group_rule' && says(it));
    return list(it, matches ? [standing(it, true)] : []);
  }
  const attached = [
    ...it.companions('aws_security_group_rule', 'security_group_id').filter(says),
    ...it.companions(standalone, 'security_group_id'),
  ];
  return list(it, [
    ...it
      .fact(direction)
      .items()
      .map((rule) => ofTerraform(inline(rule), rule, true, it)),
    ...attached.map((rule) => standing(rule, false)),
  ]);
}

/** A rule in a resource of its own, which may be of either direction where that is left open. */
const standing = (rule: Reading, own: boolean): GroupRule =>
  Object.assign(ofTerraform(alone(rule), rule.fact(''), own, rule), { isPossible: rule.fact('type').isUnknown });

/**
 * A security group with all its rules, or one rule that stands alone. A group in CloudFormation without egress rules
 * lets everything out; Terraform removes that default.
 * Sources: AWS::EC2::SecurityGroup in the CloudFormation reference; aws_security_group in the provider's documentation.
 */
export const securityGroup = defineResource({
  cloudformation: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress'],
  terraform: [
    'aws_security_group',
    'aws_default_security_group',
    'aws_security_group_rule',
    'aws_vpc_security_group_ingress_rule',
    'aws_vpc_security_group_egress_rule',
  ],
  facts: {
    ingress: fact<readonly GroupRule[]>(
      (it) => cloudFormationRules(it, 'ingress'),
      (it) => terraformRules(it, 'ingress'),
    ),
    egress: fact<readonly GroupRule[]>(
      (it) => cloudFormationRules(it, 'egress'),
      (it) => terraformRules(it, 'egress'),
    ),
    description: fact<string>('GroupDescription', 'description'),
  },
});
