import { defineRule } from '../../engine/rule';
import { isSinglePort } from '../../network/ports';
import { everyOwn, isNot } from '../../network/traffic';
import { securityGroup } from '../../resources/ec2/security-group';

export default defineRule({
  title: 'Security groups let in single ports, not ranges',
  problem: 'This security group lets a range of ports in.',
  why: 'A range opens more than the service that was meant, now or after the next thing is installed.',
  fix: {
    how: 'Write one rule for each port.',
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
    cfn_nag: ['W27'],
    guard: ['SECURITY_GROUP_INGRESS_PORT_RANGE_RULE'],
    kics: ['security_group_ingress_with_port_range'],
  },
  resource: securityGroup,
  check: (it) =>
    everyOwn(it.ingress, (rule) =>
      isNot(rule, (protocol, ports) => protocol !== 'all' && !!ports && !isSinglePort(ports)),
    ),
});
