import { defineResource, defineRule, fact } from '../../engine/rule';

const association = defineResource({
  cloudformation: 'AWS::Route53Resolver::FirewallRuleGroupAssociation',
  terraform: 'aws_route53_resolver_firewall_rule_group_association',
  facts: { protection: fact<'ENABLED' | 'DISABLED'>('MutationProtection', 'mutation_protection') },
});

export default defineRule({
  title: 'DNS firewalls cannot be taken from their VPC with one call',
  problem: 'This group of rules can be taken from its VPC, or moved behind another, with one call.',
  why: 'Without it every name can be looked up, and nothing else shows that.',
  fix: {
    how: 'Turn mutation protection on.',
    properties: { MutationProtection: 'ENABLED' },
    arguments: { mutation_protection: 'ENABLED' },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: association,
  check: (it) => it.protection.is('ENABLED'),
});
