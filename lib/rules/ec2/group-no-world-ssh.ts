import { defineRule } from '../../engine/rule';
import { notOpen } from '../../network/traffic';
import { reaches } from '../../network/well-known-ports';
import { securityGroup } from '../../resources/ec2/security-group';

export default defineRule({
  title: 'Security groups do not open SSH to the internet',
  problem: 'This security group lets anyone on the internet reach port 22.',
  why: 'Exposed SSH is scanned within minutes; one weak or leaked key, or one flaw in the daemon, gives away the machine.',
  fix: {
    how: 'Use Session Manager instead of SSH, or allow only the addresses of a bastion or VPN.',
    cdk: "group.addIngressRule(Peer.ipv4('203.0.113.7/32'), Port.SSH)",
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
  controls: { 'security-hub': ['EC2.13', 'EC2.53', 'EC2.54', 'EC2.19'] },
  unseen: { 'EC2.53': 'UDP, in which nobody speaks SSH', 'EC2.54': 'UDP, in which nobody speaks SSH' },
  sameAs: {
    terrascan: ['AC_AWS_0227'],
    'cdk-nag': ['EC2RestrictedSSH'],
    checkov: ['CKV_AWS_24'],
    guard: ['INCOMING_SSH_DISABLED'],
    kics: ['security_group_with_unrestricted_access_to_ssh', 'security_groups_with_unrestricted_access_to_ssh'],
    regula: ['FG_R00085'],
    trivy: ['AWS-0107'],
  },
  implies: ['ec2/group-no-world-unauthorized-ports'],
  leads: ['ec2/group-no-world-rdp'],
  resource: securityGroup,
  check: (it) => notOpen(it.ingress, reaches(22), 'port 22 is'),
});
