import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import type { Traffic } from '../../network/traffic';
import { awsDefaults } from '../aws-defaults';

/** One entry of a network ACL. Entries are tried in the order of their numbers; the first that fits decides. */
export interface AclEntry extends Traffic {
  readonly number: Fact<number>;
  readonly action: Fact<'allow' | 'deny'>;
  readonly egress: Fact<boolean>;
}

type Get = <T>(key: string) => Fact<T>;

const set = (facts: readonly Fact<string>[]): Fact<string>[] =>
  facts.filter((it) => !it.isAbsentHere && it.value !== '');

const ofCloudFormation = (it: Reading, own: boolean): AclEntry => ({
  own,
  self: it.fact(''),
  number: it.fact('RuleNumber'),
  action: it.fact<'allow' | 'deny'>('RuleAction').map((action) => String(action).toLowerCase() as 'allow' | 'deny'),
  egress: it.fact<boolean>('Egress').or(awsDefaults.aclEntryEgress.value),
  protocol: it.fact('Protocol'),
  from: it.fact('PortRange.From'),
  to: it.fact('PortRange.To'),
  blocks: set([it.fact('CidrBlock'), it.fact('Ipv6CidrBlock')]),
  description: it.fact('(description)'),
});

const ofTerraform = (get: Get, self: Fact, own: boolean, egress: Fact<boolean>): AclEntry => ({
  own,
  self,
  number: get<number>('rule_number').orElse(() => get('rule_no')),
  action: get<string>('rule_action')
    .orElse(() => get('action'))
    .map((action) => String(action).toLowerCase() as 'allow' | 'deny'),
  egress,
  protocol: get('protocol'),
  from: get('from_port'),
  to: get('to_port'),
  blocks: set([get('cidr_block'), get('ipv6_cidr_block')]),
  description: get('(description)'),
});

/** The entries that name the same ACL, which is declared elsewhere; an entry whose ACL has no name stands alone. */
function sharing(entry: Reading, key: string): Reading[] {
  const { text } = entry.fact(key);
  if (text === undefined || text === '${?}') return [entry];
  return entry
    .all(entry.type)
    .filter((other) => other.resource.template === entry.resource.template && other.fact(key).text === text);
}

function cloudFormationEntries(it: Reading): AclEntry[] {
  const type = 'AWS::EC2::NetworkAclEntry';
  const acl = it.type === type ? it.follow(it.fact('NetworkAclId')) : it;
  const all = acl ? acl.companions(type, 'NetworkAclId') : it.type === type ? sharing(it, 'NetworkAclId') : [];
  return all.map((entry) => ofCloudFormation(entry, entry.resource === it.resource));
}

function terraformEntries(it: Reading): AclEntry[] {
  const type = 'aws_network_acl_rule';
  const acl = it.type === type ? it.follow(it.fact('network_acl_id')) : it;
  const inline = (['ingress', 'egress'] as const).flatMap((direction) => {
    const blocks = acl?.fact(direction);
    return (blocks?.items() ?? []).map((entry) =>
      ofTerraform((key) => entry.get(key), entry, acl === it, new Fact<boolean>(entry, direction === 'egress')),
    );
  });
  const rules = acl ? acl.companions(type, 'network_acl_id') : sharing(it, 'network_acl_id');
  const alone = (rule: Reading) =>
    ofTerraform(
      (key) => rule.fact(key),
      rule.fact(''),
      rule.resource === it.resource,
      rule.fact<boolean>('egress').or(false),
    );
  return [...inline, ...rules.map(alone)];
}

/** All entries of the ACL, or of the ACL that an entry belongs to; `own` are those that stand in the judged resource. */
const list =
  (entries: (it: Reading) => AclEntry[]) =>
  (it: Reading): Fact<readonly AclEntry[]> =>
    new Fact(it, entries(it) as never);

/** A network ACL, or one entry of it that stands alone. */
export const networkAcl = defineResource({
  cloudformation: ['AWS::EC2::NetworkAcl', 'AWS::EC2::NetworkAclEntry'],
  terraform: ['aws_network_acl', 'aws_default_network_acl', 'aws_network_acl_rule'],
  facts: { entries: fact<readonly AclEntry[]>(list(cloudFormationEntries), list(terraformEntries)) },
});
