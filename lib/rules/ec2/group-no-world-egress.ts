import { defineRule } from '../../engine/rule';
import { notOpen } from '../../network/traffic';
import { securityGroup } from '../../resources/ec2/security-group';

export default defineRule({
  title: 'Security groups let nothing out to the whole internet',
  problem: 'This security group lets traffic out to any address on the internet.',
  why: 'Data leaves through whatever is open; naming destinations, or a proxy, keeps a compromised machine from sending it anywhere.',
  fix: {
    how: 'Name the destinations: security groups, prefix lists, VPC endpoints or the addresses of a proxy.',
    cdk: "new SecurityGroup(this, 'Group', { vpc, allowAllOutbound: false })",
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
    cfn_nag: ['W5'],
    guard: ['EC2_SECURITY_GROUP_EGRESS_OPEN_TO_WORLD_RULE'],
    kics: ['security_group_egress_cidr_open_to_world'],
    trivy: ['AWS-0104'],
  },
  resource: securityGroup,
  check: (it) =>
    notOpen(
      it.egress.map((rules) => rules.filter((rule) => !rule.self.isAbsentHere)),
      () => true,
      'the way out is',
    ),
});
