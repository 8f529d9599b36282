import { defineResource, defineRule } from '../../engine/rule';

const acl = defineResource({
  cloudformation: ['AWS::EC2::NetworkAcl', 'AWS::EC2::NetworkAclEntry', 'AWS::EC2::VPC'],
  terraform: ['aws_network_acl', 'aws_network_acl_rule', 'aws_vpc'],
  facts: {},
});

export default defineRule({
  title: 'Traffic is filtered by security groups, not by network ACLs',
  problem: 'This configuration declares a network ACL.',
  why: 'ACLs keep no state and depend on the order of their entries: answers are forgotten, and entries undo each other unnoticed.',
  fix: {
    how: 'Use security groups; keep the default ACL unless a regulation asks for another.',
    noCode: 'Which of the entries was meant, only the author of the network ACL can say.',
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { 'cdk-nag': ['VPCNoNACLs'] },
  resource: acl,
  check: ({ reading }) => (/VPC$|_vpc$/.test(reading.type) ? reading.fact('').pass() : reading.fact('').fail()),
});
