import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { isNot } from '../../network/traffic';
import { networkAcl } from '../../resources/ec2/network-acl';

export default defineRule({
  title: 'Network ACLs name the protocols they allow',
  problem: 'This network ACL allows every protocol.',
  why: 'An entry for all protocols allows all ports of all of them; the ACL then filters nothing.',
  fix: {
    how: 'Name TCP (6), UDP (17) or ICMP (1, 58), and the ports.',
    cdk: "acl.addEntry('Web', { cidr: AclCidr.ipv4('10.0.0.0/16'), traffic: AclTraffic.tcpPort(443), ruleNumber: 100 })",
    properties: { Protocol: 6, PortRange: { From: 443, To: 443 } },
    arguments: { protocol: 'tcp', from_port: 443, to_port: 443 },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    cfn_nag: ['W66'],
    guard: ['EC2_NETWORK_ACL_PROTOCOL_RULE'],
    kics: ['ec2_permissive_network_acl_protocols'],
    trivy: ['AWS-0102'],
    checkov: ['CKV_AWS_352'],
  },
  resource: networkAcl,
  check: (it) =>
    all(
      it.entries.pass(),
      ...(it.entries.known ?? [])
        .filter((entry) => entry.own && entry.action.text !== 'deny')
        .map((entry) => isNot(entry, (protocol) => protocol === 'all' || protocol === 'other')),
    ),
});
