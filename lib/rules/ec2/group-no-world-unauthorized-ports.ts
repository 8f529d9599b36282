import { defineRule } from '../../engine/rule';
import { notOpen } from '../../network/traffic';
import { securityGroup } from '../../resources/ec2/security-group';

const AUTHORIZED = [80, 443];

export default defineRule({
  title: 'Security groups open no port to the internet but 80 and 443',
  problem: 'This security group lets anyone on the internet reach a port other than 80 and 443.',
  why: 'The web is served on two ports; every other one that answers the internet is attack surface that is easily forgotten.',
  fix: {
    how: 'Put the service behind a load balancer on port 443, or allow only the networks that use it.',
    cdk: 'group.addIngressRule(Peer.anyIpv4(), Port.HTTPS)',
    properties: {
      SecurityGroupIngress: [
        { Description: 'office', IpProtocol: 'tcp', FromPort: 8443, ToPort: 8443, CidrIp: '203.0.113.7/32' },
      ],
    },
    arguments: {
      ingress: [
        { description: 'office', protocol: 'tcp', from_port: 8443, to_port: 8443, cidr_blocks: ['203.0.113.7/32'] },
      ],
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['EC2.18'] },
  sameAs: { kics: ['unknown_port_exposed_to_internet'], regula: ['FG_R00377'] },
  implies: ['ec2/group-no-world-ingress'],
  resource: securityGroup,
  check: (it) =>
    notOpen(
      it.ingress,
      (protocol, ports) =>
        protocol === 'other' || (!!ports && !AUTHORIZED.some((port) => ports.from === port && ports.to === port)),
      'a port other than 80 and 443 is',
    ),
});
