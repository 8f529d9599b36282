import { defineRule } from '../../engine/rule';
import { everyOwn, isNot } from '../../network/traffic';
import { securityGroup } from '../../resources/ec2/security-group';

export default defineRule({
  title: 'Security groups name the protocols they let in',
  problem: 'This security group lets traffic of every protocol in.',
  why: 'Protocol -1 means every port of every protocol, whatever ports are written beside it.',
  fix: {
    how: 'Name the protocol and the port.',
    cdk: "group.addIngressRule(Peer.ipv4('10.0.1.0/24'), Port.tcp(443))",
    properties: {
      SecurityGroupIngress: [
        { Description: 'office', IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.1.0/24' },
      ],
    },
    arguments: {
      ingress: [{ description: 'office', protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['10.0.1.0/24'] }],
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    cfn_nag: ['W42'],
    guard: ['SECURITY_GROUP_INGRESS_ALL_PROTOCOLS_RULE'],
    kics: ['security_group_ingress_with_all_protocols'],
  },
  resource: securityGroup,
  check: (it) =>
    everyOwn(it.ingress, (rule) =>
      rule.self.isAbsentHere ? rule.self.pass() : isNot(rule, (protocol) => protocol === 'all'),
    ),
});
