import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { isWorld } from '../../network/addresses';
import { addressesOf } from '../../network/traffic';
import { networkAcl } from '../../resources/ec2/network-acl';

export default defineRule({
  title: 'Deny entries of network ACLs hold for every address',
  problem: 'This entry denies only some addresses.',
  why: 'ACLs that deny single networks are a list of known enemies: whoever comes from elsewhere passes.',
  fix: {
    how: 'Allow what is meant, and let the final entry deny the rest.',
    noCode: 'Which of the entries was meant, only the author of the network ACL can say.',
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    cfn_nag: ['W71'],
    guard: ['EC2_NETWORK_ACL_ENTRY_INEFFECTIVE_DENY_RULE'],
    kics: ['ec2_network_acl_ineffective_denied_traffic'],
  },
  resource: networkAcl,
  check: (it) =>
    all(
      it.entries.pass(),
      ...(it.entries.known ?? [])
        .filter((entry) => entry.own && entry.action.text === 'deny')
        .flatMap((entry) => entry.blocks)
        .map((block) => {
          const addresses = addressesOf(block);
          return addresses ? (isWorld(addresses) ? block.pass() : block.fail()) : block.unknown();
        }),
    ),
});
