import { defineRule } from '../../engine/rule';
import { isMostPorts } from '../../network/ports';
import { notOpen } from '../../network/traffic';
import { securityGroup } from '../../resources/ec2/security-group';

export default defineRule({
  title: 'Security groups do not open all ports to the internet',
  problem: 'This security group lets anyone on the internet reach all or most ports.',
  why: 'It is as if there were no firewall: whatever listens on the machine, meant or not, is attacked.',
  fix: {
    how: 'Open only the ports that are served, to those who use them.',
    cdk: 'group.addIngressRule(Peer.anyIpv4(), Port.HTTPS)',
    properties: {
      SecurityGroupIngress: [
        { Description: 'office', IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' },
      ],
    },
    arguments: {
      ingress: [{ description: 'office', protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['0.0.0.0/0'] }],
    },
    placeholders: true,
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0231', 'AC_AWS_0275'],
    checkov: ['CKV_AWS_277'],
    kics: ['fully_open_ingress'],
    regula: ['FG_R00044', 'FG_R00045', 'FG_R00103', 'FG_R00350'],
  },
  implies: [
    'ec2/group-no-world-admin-ports',
    'ec2/group-no-world-database-ports',
    'ec2/group-no-world-high-risk-ports',
    'ec2/group-no-world-http',
    'ec2/group-no-world-rdp',
    'ec2/group-no-world-ssh',
  ],
  resource: securityGroup,
  check: (it) => notOpen(it.ingress, (_, ports) => !!ports && isMostPorts(ports), 'most ports are'),
});
