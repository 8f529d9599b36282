import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { isEveryPort } from '../../network/ports';
import { isNot } from '../../network/traffic';
import { type AclEntry, networkAcl } from '../../resources/ec2/network-acl';

const judged = ({ entries }: { entries: { known: readonly AclEntry[] | undefined } }) =>
  (entries.known ?? []).filter((entry) => entry.own && entry.action.text !== 'deny');

/** EC2 has no port 0 to serve: 0 to 65535 with one end left out is every port as well. */
const openEnded = ({ from, to }: AclEntry) => from.isAbsentHere !== to.isAbsentHere;

export default defineRule({
  title: 'Network ACLs name the ports they allow',
  problem: 'This network ACL allows every port of a protocol.',
  why: 'An ACL that allows every port filters nothing; ports that nobody meant to serve stay open behind it.',
  fix: {
    how: 'Name the ports, and the ephemeral range for answers.',
    cdk: "acl.addEntry('Web', { cidr: AclCidr.ipv4('10.0.0.0/16'), traffic: AclTraffic.tcpPort(443), ruleNumber: 100 })",
    properties: { Protocol: 6, PortRange: { From: 443, To: 443 } },
    arguments: { protocol: 'tcp', from_port: 443, to_port: 443 },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    cfn_nag: ['W67'],
    checkov: ['CKV_AWS_352'],
    guard: ['EC2_NETWORK_ACL_PORT_RANGE_RULE'],
    kics: ['tcp_or_udp_protocol_network_acl_entry_allows_all_ports'],
  },
  resource: networkAcl,
  check: (it) =>
    all(
      it.entries.pass(),
      ...judged(it).map((entry) =>
        isNot(
          entry,
          (protocol, ports) =>
            (protocol === 'tcp' || protocol === 'udp') && !!ports && (openEnded(entry) || isEveryPort(ports)),
        ),
      ),
    ),
});
