import { defineRule } from '../../engine/rule';
import { notOpen } from '../../network/traffic';
import { securityGroup } from '../../resources/ec2/security-group';

export default defineRule({
  title: 'Security groups let nobody in from the whole internet',
  problem: 'This security group lets anyone on the internet in.',
  why: 'Only what is meant for everyone, such as a public load balancer, should face everyone; all else can name its clients.',
  fix: {
    how: 'Name the security groups or networks that may connect; keep public traffic to a load balancer or CDN.',
    cdk: 'group.addIngressRule(loadBalancerGroup, Port.HTTPS)',
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
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    'cdk-nag': ['EC2RestrictedInbound'],
    cfn_nag: ['W2'],
    guard: ['EC2_SECURITY_GROUP_INGRESS_OPEN_TO_WORLD_RULE'],
    kics: ['security_groups_with_meta_ip', 'unrestricted_security_group_ingress'],
  },
  implies: ['ec2/group-ingress-single-addresses'],
  leads: ['ec2/group-no-world-http'],
  resource: securityGroup,
  check: (it) => notOpen(it.ingress, () => true, 'the group is'),
});
