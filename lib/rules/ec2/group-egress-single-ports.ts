import { defineRule } from '../../engine/rule';
import { isSinglePort } from '../../network/ports';
import { everyOwn, isNot } from '../../network/traffic';
import { securityGroup } from '../../resources/ec2/security-group';

export default defineRule({
  title: 'Security groups let out single ports, not ranges',
  problem: 'This security group lets a range of ports out.',
  why: 'A range opens more than the service that was meant, now or after the next thing is installed.',
  fix: {
    how: 'Write one rule for each port.',
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
    cfn_nag: ['W29'],
    guard: ['SECURITY_GROUP_EGRESS_PORT_RANGE_RULE'],
    kics: ['security_group_egress_with_port_range'],
  },
  resource: securityGroup,
  check: (it) =>
    everyOwn(it.egress, (rule) =>
      isNot(rule, (protocol, ports) => protocol !== 'all' && !!ports && !isSinglePort(ports)),
    ),
});
