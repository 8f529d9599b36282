import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { intersection } from '../../network/addresses';
import type { PortRange } from '../../network/ports';
import { addressesOf, concerns } from '../../network/traffic';
import { type AclEntry, networkAcl } from '../../resources/ec2/network-acl';

interface Named {
  readonly entry: AclEntry;
  readonly direction: string | undefined;
  readonly protocol: string;
  readonly ports: PortRange;
}

/** What an entry surely names; nothing where only deployment can tell. */
function named(entry: AclEntry): Named[] {
  const found: Named[] = [];
  const direction = `${entry.egress.text} ${entry.blocks[0]?.text?.includes(':')}`;
  concerns(entry, (protocol, ports) => {
    if (ports && protocol !== 'all') found.push({ entry, direction, protocol, ports });
    return true;
  });
  return found;
}

/** Whether an address may be in both; one of which nothing is known may be any. */
function mayMeet(one: AclEntry, other: AclEntry): boolean {
  const [left, right] = [one, other].map(({ blocks }) => blocks.flatMap((block) => addressesOf(block) ?? []));
  if (!left?.length || !right?.length) return true;
  return intersection(left, right).length > 0;
}

const overlap = (one: Named, other: Named) =>
  one.entry !== other.entry &&
  one.direction === other.direction &&
  one.protocol === other.protocol &&
  one.ports.from <= other.ports.to &&
  other.ports.from <= one.ports.to &&
  mayMeet(one.entry, other.entry);

export default defineRule({
  title: 'Entries of a network ACL name each port once',
  problem: 'This entry names ports that another entry of the same direction and protocol names, too.',
  why: 'Where entries overlap, the lower number wins in silence, and the other does not do what it says.',
  fix: {
    how: 'Cut the ranges so that each port stands in one entry.',
    noCode: 'Which of the entries was meant, only the author of the network ACL can say.',
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { cfn_nag: ['W72'], kics: ['ec2_network_acl_overlapping_ports'] },
  resource: networkAcl,
  check: (it) => {
    const entries = (it.entries.known ?? []).flatMap(named);
    return all(
      it.entries.pass(),
      ...entries
        .filter(({ entry }) => entry.own)
        .map((one) => (entries.some((other) => overlap(one, other)) ? one.entry.from.fail() : one.entry.from.pass())),
    );
  },
});
