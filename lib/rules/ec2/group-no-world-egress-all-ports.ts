import { defineRule } from '../../engine/rule';
import { notOpen } from '../../network/traffic';
import { securityGroup } from '../../resources/ec2/security-group';

export default defineRule({
  title: 'Security groups do not let everything out to the internet',
  problem: 'This security group lets traffic of every protocol and port out to the whole internet.',
  why: 'An attacker inside needs a way out to fetch tools and to send data; a group that names its destinations closes it.',
  fix: {
    how: 'Name the destinations and ports that are needed. In CloudFormation a group without egress rules lets everything out.',
    cdk: "new SecurityGroup(this, 'Group', { vpc, allowAllOutbound: false })",
    properties: {
      SecurityGroupEgress: [
        { Description: 'services', IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' },
      ],
    },
    arguments: {
      egress: [{ description: 'services', protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['0.0.0.0/0'] }],
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_382'], kics: ['security_groups_allows_unrestricted_outbound_traffic'] },
  leads: ['ec2/group-no-world-egress'],
  resource: securityGroup,
  check: (it) => notOpen(it.egress, (protocol) => protocol === 'all', 'every protocol and port is'),
});
