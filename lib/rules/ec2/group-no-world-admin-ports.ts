import { defineRule } from '../../engine/rule';
import { notOpen } from '../../network/traffic';
import { ADMIN_PORTS, reaches } from '../../network/well-known-ports';
import { securityGroup } from '../../resources/ec2/security-group';

const OF_THEIR_OWN = [22, 3389];

export default defineRule({
  title: 'Security groups do not open ports of administration to the internet',
  problem: 'This security group lets anyone on the internet reach a port that administers a machine.',
  why: 'Telnet, VNC, WinRM, Docker and their like give control of the machine to whoever gets past them, and many ask for no password.',
  fix: {
    how: 'Reach machines through Session Manager, a bastion or a VPN, and allow only its addresses.',
    cdk: "group.addIngressRule(Peer.ipv4('203.0.113.7/32'), Port.tcp(5986))",
    properties: {
      SecurityGroupIngress: [
        { Description: 'office', IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '203.0.113.7/32' },
      ],
    },
    arguments: {
      ingress: [
        { description: 'office', protocol: 'tcp', from_port: 22, to_port: 22, cidr_blocks: ['203.0.113.7/32'] },
      ],
    },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'security-hub': ['EC2.19'] },
  sameAs: {
    kics: [
      'ec2_sensitive_port_is_publicly_exposed',
      'elb_sensitive_port_is_exposed_to_entire_network',
      'security_groups_with_exhibited_admin_ports',
      'sensitive_port_is_exposed_to_entire_network',
    ],
    regula: ['FG_R00037', 'FG_R00038', 'FG_R00039', 'FG_R00040', 'FG_R00244', 'FG_R00262', 'FG_R00263'],
  },
  implies: ['ec2/group-no-world-unauthorized-ports'],
  leads: ['ec2/group-no-world-database-ports'],
  resource: securityGroup,
  check: (it, settings) => {
    const ports = [...ADMIN_PORTS, ...settings.adminPorts].filter((port) => !OF_THEIR_OWN.includes(port));
    return notOpen(it.ingress, reaches(...ports), 'a port of administration is');
  },
});
