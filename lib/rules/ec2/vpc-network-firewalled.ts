import { defineRule } from '../../engine/rule';
import { vpc } from '../../resources/ec2/vpc';

export default defineRule({
  title: 'VPCs have a network firewall',
  problem: 'This VPC has no network firewall.',
  why: 'Security groups know addresses and ports, not names or content: what leaves for an unwanted domain passes them.',
  fix: {
    how: 'Add a network firewall between private subnets and the way out.',
    noCode: 'The routes of the subnets decide it, and which of them is to change depends on the network.',
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { kics: ['vpc_without_network_firewall'] },
  resource: vpc,
  check: (it) => it.firewall.isSet(),
});
