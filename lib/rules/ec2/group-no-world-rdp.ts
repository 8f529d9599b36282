import { defineRule } from '../../engine/rule';
import { notOpen } from '../../network/traffic';
import { reaches } from '../../network/well-known-ports';
import { securityGroup } from '../../resources/ec2/security-group';

export default defineRule({
  title: 'Security groups do not open remote desktop to the internet',
  problem: 'This security group lets anyone on the internet reach port 3389.',
  why: 'Exposed remote desktop is the commonest way in for ransomware: passwords are guessed and its flaws are exploited by worms.',
  fix: {
    how: 'Use Fleet Manager or Session Manager port forwarding, or allow only the addresses of a bastion or VPN.',
    cdk: "group.addIngressRule(Peer.ipv4('203.0.113.7/32'), Port.RDP)",
    properties: {
      SecurityGroupIngress: [
        { Description: 'office', IpProtocol: 'tcp', FromPort: 3389, ToPort: 3389, CidrIp: '203.0.113.7/32' },
      ],
    },
    arguments: {
      ingress: [
        { description: 'office', protocol: 'tcp', from_port: 3389, to_port: 3389, cidr_blocks: ['203.0.113.7/32'] },
      ],
    },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'security-hub': ['EC2.14', 'EC2.53', 'EC2.54', 'EC2.19'] },
  sameAs: {
    terrascan: ['AC_AWS_0230'],
    checkov: ['CKV_AWS_25'],
    kics: ['remote_desktop_port_open_to_internet', 'security_groups_unrestricted_access_to_rdp'],
    regula: ['FG_R00087'],
    trivy: ['AWS-0107'],
  },
  implies: ['ec2/group-no-world-unauthorized-ports'],
  leads: ['ec2/group-no-world-admin-ports'],
  resource: securityGroup,
  check: (it) => notOpen(it.ingress, reaches(3389), 'port 3389 is'),
});
