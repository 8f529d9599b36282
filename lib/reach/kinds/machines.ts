import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import type { Bounds } from '../bounds';
import {
  type Card,
  declared,
  type Families,
  first,
  type Get,
  list,
  onlyFour,
  type Place,
  type Placement,
  publicly,
  set,
  subnetGives,
  truth,
} from '../kind';

const interfaces = (it: Reading, paths: readonly string[]): Reading[] =>
  paths.flatMap((path) =>
    it
      .fact(path)
      .items()
      .flatMap((one) => it.follow(first(one.get('NetworkInterfaceId'), one.get('network_interface_id'))) ?? []),
  );

/** What machines are launched from: the template or configuration that a property names. */
function launchedFrom(it: Reading, path: readonly [string, string]): Reading | undefined {
  const block = it.fact(...path);
  const names = it.either(['LaunchTemplateId', 'LaunchTemplateName'], ['id', 'name', 'launch_template_id']);
  const called = first(...names.map((name) => block.get(name)));
  return declared(it, called, ['AWS::EC2::LaunchTemplate', 'aws_launch_template'], ['LaunchTemplateName', 'name']);
}

/** What a launch template or configuration says of the network. */
interface Launch {
  readonly groups: Fact[];
  readonly subnets: Fact[];
  readonly isPublic: Fact | undefined;
  readonly asksForSix: boolean;
}

function launch(from: Reading | undefined): Launch {
  if (!from) return { groups: [], subnets: [], isPublic: undefined, asksForSix: false };
  const at = (cf: string, tf: string) => from.fact(/Template$/.test(from.type) ? `LaunchTemplateData.${cf}` : cf, tf);
  const cards = at('NetworkInterfaces', 'network_interfaces').items();
  const card = (cf: string, tf: string) => cards.map((one) => one.get(from.either(cf, tf)));
  const own = [at('SecurityGroupIds', 'vpc_security_group_ids'), at('SecurityGroups', 'security_groups')];
  return {
    groups: list(...own, ...card('Groups', 'security_groups')),
    subnets: set(card('SubnetId', 'subnet_id')),
    isPublic: set([
      ...card('AssociatePublicIpAddress', 'associate_public_ip_address'),
      at('AssociatePublicIpAddress', 'associate_public_ip_address'),
    ])[0],
    asksForSix: cards.some((one) => asksForSix((cf, tf) => one.get(from.either(cf, tf)))),
  };
}

const ADDRESSES: readonly [type: string, keys: readonly string[]][] = [
  ['AWS::EC2::EIP', ['InstanceId']],
  ['AWS::EC2::EIPAssociation', ['InstanceId', 'NetworkInterfaceId']],
  ['aws_eip', ['instance', 'network_interface']],
  ['aws_eip_association', ['instance_id', 'network_interface_id']],
];

const hasElasticAddress = (it: Reading): boolean =>
  ADDRESSES.some(([type, keys]) => keys.some((key) => it.companions(type, key).length > 0));

const machineAt =
  (it: Reading, said: Fact | undefined, families: (place: Place) => Families) =>
  (place: Place): Bounds => {
    const four = hasElasticAddress(it) || (said && !said.isAbsentHere ? truth(said) : subnetGives(place, 4));
    return publicly(four, families(place)[6]);
  };

/** A machine has an address of IPv6 where it asks for one, or where its subnet gives one. */
const familiesIf =
  (asksForSix: boolean) =>
  (place: Place): Families => ({ 4: onlyFour(place)[4], 6: asksForSix || subnetGives(place, 6) });

const asksForSix = (of: (cloudFormation: string, terraform: string) => Fact): boolean =>
  [of('Ipv6Addresses', 'ipv6_addresses'), of('Ipv6AddressCount', 'ipv6_address_count')].some(
    (fact) => !fact.isAbsentHere && fact.text !== '0' && !(Array.isArray(fact.value) && fact.value.length === 0),
  );

export function machine(it: Reading, get: Get): Placement {
  const block = first(it.fact('LaunchTemplate'), it.fact('launch_template'));
  const from = launchedFrom(it, ['LaunchTemplate', 'launch_template']);
  const cards = [...it.fact('NetworkInterfaces').items(), ...it.fact('network_interface').items()];
  const attached = interfaces(it, ['NetworkInterfaces', 'network_interface', 'primary_network_interface']);
  const own = list(get('SecurityGroupIds', 'vpc_security_group_ids'), get('SecurityGroups', 'security_groups'));
  const groups = [...own, ...list(...cards.map((one) => one.get('GroupSet'))), ...attached.flatMap(groupsOfInterface)];
  const subnets = set([
    get('SubnetId', 'subnet_id'),
    ...cards.map((one) => one.get('SubnetId')),
    ...attached.map((one) => one.fact('SubnetId', 'subnet_id')),
  ]);
  const launched = launch(from);
  const said = set([
    ...cards.map((one) => one.get('AssociatePublicIpAddress')),
    get('(none)', 'associate_public_ip_address'),
  ])[0];
  const isElsewhere = !from && !block.isAbsentHere;
  const of = (one: Reading) => (cf: string, tf: string) => one.fact(cf, tf);
  const families = familiesIf(
    asksForSix(get) ||
      cards.some((card) => asksForSix((cf) => card.get(cf))) ||
      attached.some((one) => asksForSix(of(one))),
  );
  const byInterface = attached.some(hasElasticAddress);
  const each = cardsOf(it, cards, attached, { subnet: get('SubnetId', 'subnet_id'), groups: own });
  if (each.length > 1 && each.every(({ subnet }) => !subnet.isAbsentHere))
    return {
      subnets,
      groups,
      cards: each,
      isPublicAt: (place) => {
        const said = place.card?.isPublic;
        const four = said === undefined ? subnetGives(place, 4) : typeof said === 'boolean' ? said : truth(said);
        return publicly(four, families(place)[6]);
      },
      families,
      spans: true,
    };
  return {
    subnets: subnets.length > 0 ? subnets : isElsewhere ? [block] : launched.subnets,
    groups: groups.length > 0 ? groups : isElsewhere ? [block] : launched.groups,
    isPublicAt: byInterface
      ? (place) => publicly(true, families(place)[6])
      : attached.length > 0
        ? (place) => publicly(hasElasticAddress(it), families(place)[6])
        : machineAt(it, said ?? launched.isPublic, families),
    families,
    spans: true,
  };
}

const ATTACHMENTS: readonly [type: string, machine: string, card: string][] = [
  ['AWS::EC2::NetworkInterfaceAttachment', 'InstanceId', 'NetworkInterfaceId'],
  ['aws_network_interface_attachment', 'instance_id', 'network_interface_id'],
];

/** The network interfaces of a machine, one by one: those that it makes, those it is given, and those attached later. */
function cardsOf(
  it: Reading,
  made: readonly Fact[],
  given: readonly Reading[],
  own: { readonly subnet: Fact; readonly groups: readonly Fact[] },
): Card[] {
  const later = ATTACHMENTS.flatMap(([type, machine, card]) =>
    it.companions(type, machine).flatMap((one) => one.follow(one.fact(card)) ?? []),
  );
  const isMade = (card: Fact) =>
    [card.get('NetworkInterfaceId'), card.get('network_interface_id')].every((id) => id.isAbsentHere);
  const ofMachine = hasElasticAddress(it);
  const first = given.length === 0;
  return [
    ...(own.subnet.isAbsentHere
      ? []
      : [{ ...own, ...publicIf(ofMachine || it.fact('(none)', 'associate_public_ip_address')) }]),
    ...made.filter(isMade).map((card, index) => ({
      subnet: card.get('SubnetId'),
      groups: list(card.get('GroupSet')),
      ...publicIf((first && index === 0 && ofMachine) || card.get('AssociatePublicIpAddress')),
    })),
    ...[...given, ...later].map((card, index) => ({
      subnet: card.fact('SubnetId', 'subnet_id'),
      groups: groupsOfInterface(card),
      isPublic: hasElasticAddress(card) || (index === 0 && given.length > 0 && ofMachine),
    })),
  ];
}

const publicIf = (said: Fact | boolean): Pick<Card, 'isPublic'> =>
  typeof said === 'boolean' || !said.isAbsentHere ? { isPublic: said } : {};

const groupsOfInterface = (it: Reading): Fact[] => list(it.fact('GroupSet', 'security_groups'));

export function fleet(it: Reading, get: Get): Placement {
  const paths = [
    ['LaunchTemplate', 'launch_template'],
    [
      'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification',
      'mixed_instances_policy.launch_template.launch_template_specification',
    ],
  ] as const;
  const named = get('LaunchConfigurationName', 'launch_configuration');
  const configuration = declared(
    it,
    named,
    ['AWS::AutoScaling::LaunchConfiguration', 'aws_launch_configuration'],
    ['LaunchConfigurationName', 'name'],
  );
  const from = paths.map((path) => launchedFrom(it, path)).find((found) => found) ?? configuration;
  const launched = launch(from);
  const zones = list(get('VPCZoneIdentifier', 'vpc_zone_identifier'));
  const families = familiesIf(launched.asksForSix);
  return {
    subnets: zones.length > 0 ? zones : launched.subnets,
    groups: from ? launched.groups : [get('LaunchTemplate', 'launch_template')],
    isPublicAt: machineAt(it, from ? launched.isPublic : get('LaunchTemplate', 'launch_template'), families),
    families,
    spans: true,
  };
}

export const networkInterface = (it: Reading, get: Get): Placement => ({
  subnets: set([get('SubnetId', 'subnet_id')]),
  groups: groupsOfInterface(it),
  isPublicAt: (place) => publicly(hasElasticAddress(it), familiesIf(asksForSix(get))(place)[6]),
  families: familiesIf(asksForSix(get)),
});

/** The primary node of a cluster, in a subnet that EMR chooses. Groups that it makes itself are unknown. */
export function hadoop(it: Reading, get: Get): Placement {
  const at = (cf: string, tf: string) => get(`Instances.${cf}`, `ec2_attributes.${tf}`);
  const managed = at('EmrManagedMasterSecurityGroup', 'emr_managed_master_security_group');
  const added = at('AdditionalMasterSecurityGroups', 'additional_master_security_groups');
  const families = familiesIf(false);
  return {
    subnets: list(at('Ec2SubnetId', 'subnet_id'), at('Ec2SubnetIds', 'subnet_ids')),
    groups: [managed.isAbsentHere ? it.fact('') : managed, ...list(added)],
    isPublicAt: machineAt(it, undefined, families),
    families,
  };
}
