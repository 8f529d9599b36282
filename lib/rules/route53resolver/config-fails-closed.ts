import { defineResource, defineRule, fact } from '../../engine/rule';

const config = defineResource({
  cloudformation: 'AWS::Route53Resolver::FirewallConfig',
  terraform: 'aws_route53_resolver_firewall_config',
  facts: { failOpen: fact<string>('FirewallFailOpen', 'firewall_fail_open') },
});

export default defineRule({
  title: 'DNS firewalls block what they cannot judge',
  problem: 'When DNS Firewall does not answer, this VPC looks names up without it.',
  why: 'Whoever can make the firewall fail gets past it.',
  fix: {
    how: 'Disable fail open, which is what VPCs do where nothing is said.',
    properties: { FirewallFailOpen: 'DISABLED' },
    arguments: { firewall_fail_open: 'DISABLED' },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: config,
  check: (it) => it.failOpen.isNot('ENABLED'),
});
