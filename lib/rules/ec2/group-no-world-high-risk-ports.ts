import { defineRule } from '../../engine/rule';
import { notOpen } from '../../network/traffic';
import { HIGH_RISK_PORTS, reaches } from '../../network/well-known-ports';
import { securityGroup } from '../../resources/ec2/security-group';

export default defineRule({
  title: 'Security groups do not open ports of high risk to the internet',
  problem:
    'This security group lets anyone on the internet reach a port that is seldom meant for it: file sharing, mail, directories, development servers.',
  why: 'These services were made for trusted networks: they send passwords in the clear, amplify attacks or ask for no password at all.',
  fix: {
    how: 'Allow only the networks that use the service, or put a load balancer with HTTPS in front.',
    cdk: "group.addIngressRule(Peer.ipv4('10.0.0.0/8'), Port.tcp(445))",
    properties: {
      SecurityGroupIngress: [
        { Description: 'office', IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '10.0.1.0/24' },
      ],
    },
    arguments: {
      ingress: [
        { description: 'office', protocol: 'tcp', from_port: 5432, to_port: 5432, cidr_blocks: ['10.0.1.0/24'] },
      ],
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['EC2.19'], 'cis-aws-5.0.0': ['5.1.2'] },
  unseen: { '5.1.2': 'addresses that are neither trusted nor everybody' },
  sameAs: {
    'cdk-nag': ['EC2RestrictedCommonPorts'],
    guard: ['RESTRICTED_INCOMING_TRAFFIC'],
    kics: [
      'ec2_sensitive_port_is_publicly_exposed',
      'elb_sensitive_port_is_exposed_to_entire_network',
      'security_groups_with_exhibited_admin_ports',
      'sensitive_port_is_exposed_to_entire_network',
    ],
    regula: ['FG_R00234', 'FG_R00245', 'FG_R00246', 'FG_R00247', 'FG_R00259', 'FG_R00260', 'FG_R00266', 'FG_R00268'],
  },
  implies: ['ec2/group-no-world-unauthorized-ports'],
  resource: securityGroup,
  check: (it) => notOpen(it.ingress, reaches(...HIGH_RISK_PORTS), 'a port of high risk is'),
});
