import { defineRule } from '../../engine/rule';
import { everyOwn, isLoopback, isNot } from '../../network/traffic';
import { securityGroup } from '../../resources/ec2/security-group';

export default defineRule({
  title: 'Security groups name the protocols they let out',
  problem: 'This security group lets traffic of every protocol out.',
  why: 'Protocol -1 means every port of every protocol, whatever ports are written beside it.',
  fix: {
    how: 'Name the protocol and the port.',
    cdk: "group.addEgressRule(Peer.ipv4('10.0.0.0/16'), Port.tcp(443))",
    properties: {
      SecurityGroupEgress: [
        { Description: 'services', IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/16' },
      ],
    },
    arguments: {
      egress: [
        { description: 'services', protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['10.0.0.0/16'] },
      ],
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    cfn_nag: ['W40'],
    guard: ['SECURITY_GROUP_EGRESS_ALL_PROTOCOLS_RULE'],
    kics: ['security_group_egress_with_all_protocols'],
  },
  resource: securityGroup,
  check: (it) =>
    everyOwn(it.egress, (rule) =>
      rule.self.isAbsentHere || isLoopback(rule) ? rule.self.pass() : isNot(rule, (protocol) => protocol === 'all'),
    ),
});
