import { defineRule } from '../../engine/rule';
import { notOpen } from '../../network/traffic';
import { reaches } from '../../network/well-known-ports';
import { securityGroup } from '../../resources/ec2/security-group';

export default defineRule({
  title: 'Security groups do not open plain HTTP to the internet',
  problem: 'This security group lets anyone on the internet reach port 80.',
  why: 'What travels over port 80 can be read and changed on its way; behind a load balancer or CDN no instance needs it open.',
  fix: {
    how: 'Serve HTTPS only, and let the load balancer or CDN in front redirect from HTTP.',
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
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { terrascan: ['AC_AWS_0228'], checkov: ['CKV_AWS_260'], kics: ['http_port_open'], regula: ['FG_R00041'] },
  implies: ['ec2/group-ingress-single-addresses'],
  resource: securityGroup,
  check: (it) => notOpen(it.ingress, reaches(80), 'port 80 is'),
});
