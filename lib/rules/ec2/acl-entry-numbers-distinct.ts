import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { type AclEntry, networkAcl } from '../../resources/ec2/network-acl';

const collides = (one: AclEntry, other: AclEntry) =>
  one !== other &&
  one.number.text !== undefined &&
  !one.number.text.includes('${') &&
  one.number.text === other.number.text &&
  !one.egress.isUnknown &&
  one.egress.text === other.egress.text;

export default defineRule({
  title: 'Entries of a network ACL have numbers of their own',
  problem: 'This entry has the number of another entry of the same direction.',
  why: 'EC2 takes each number once in each direction: one of the entries fails to deploy or replaces the other.',
  fix: {
    how: 'Number the entries apart, leaving room between them.',
    noCode: 'Which of the entries was meant, only the author of the network ACL can say.',
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { cfn_nag: ['F79'], kics: ['ec2_network_acl_duplicate_rule'] },
  resource: networkAcl,
  check: (it) => {
    const entries = it.entries.known ?? [];
    return all(
      it.entries.pass(),
      ...entries
        .filter((entry) => entry.own)
        .map((entry) => (entries.some((other) => collides(entry, other)) ? entry.number.fail() : entry.number.pass())),
    );
  },
});
