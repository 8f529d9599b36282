import { defineRule } from '../../engine/rule';
import { loadBalancer } from '../../resources/elb/load-balancer';

export default defineRule({
  title: 'Load balancers stand in several zones',
  problem: 'This load balancer stands in one zone.',
  why: 'When the zone fails, nobody reaches what is behind it, though it runs elsewhere.',
  fix: {
    how: 'Name subnets in two zones or more.',
    properties: { Subnets: ['subnet-1', 'subnet-2'] },
    arguments: { subnets: ['subnet-1', 'subnet-2'] },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['ELB.13'] },
  unseen: { 'ELB.13': 'whether the subnets are in different zones' },
  sameAs: {},
  resource: loadBalancer,
  check: ({ subnets }) =>
    subnets.isUnknown ? subnets.unknown() : subnets.items().length > 1 ? subnets.pass() : subnets.fail(),
});
