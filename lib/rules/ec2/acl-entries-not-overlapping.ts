import { defineRule } from '../../engine/rule';
import { someOf, type Truth } from '../../engine/truth';
import { all } from '../../engine/verdict';
import { intersection } from '../../network/addresses';
import { addressesOf, type Meaning, meaningsOf } from '../../network/traffic';
import { type AclEntry, networkAcl } from '../../resources/ec2/network-acl';

/** Whether all that two entries can be for has ports in common, or none of it. */
function sharePorts(one: AclEntry, other: AclEntry): Truth {
  const [first, ...others] = meaningsOf(one).flatMap((left) => meaningsOf(other).map((right) => meet(left, right)));
  return others.some((also) => also !== first) ? undefined : first;
}

const meet = (left: Meaning, right: Meaning): boolean =>
  left.protocol !== 'all' &&
  left.protocol === right.protocol &&
  !!left.ports &&
  !!right.ports &&
  left.ports.from <= right.ports.to &&
  right.ports.from <= left.ports.to;

const directionOf = ({ egress, blocks }: AclEntry) => `${egress.text} ${blocks[0]?.text?.includes(':')}`;

/** Whether an address may be in both; one of which nothing is known may be any. */
function mayMeet(one: AclEntry, other: AclEntry): boolean {
  const [left, right] = [one, other].map(({ blocks }) => blocks.flatMap((block) => addressesOf(block) ?? []));
  if (!left?.length || !right?.length) return true;
  return intersection(left, right).length > 0;
}

const overlap = (one: AclEntry, other: AclEntry): Truth =>
  one !== other && directionOf(one) === directionOf(other) && mayMeet(one, other) && sharePorts(one, other);

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
    const entries = it.entries.known ?? [];
    return all(
      it.entries.pass(),
      ...entries
        .filter(({ own }) => own)
        .map((entry) => {
          const overlaps = someOf(entries, (other) => overlap(entry, other));
          return overlaps ? entry.from.fail() : overlaps === undefined ? entry.from.unknown() : entry.from.pass();
        }),
    );
  },
});
