import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { classicLoadBalancer } from '../../resources/elb/classic-load-balancer';

export default defineRule({
  title: 'Classic Load Balancers balance across zones',
  problem: 'This load balancer keeps requests in the zone they arrive in.',
  why: 'When the instances of one zone fail or are overrun, the others do not help.',
  fix: {
    how: 'Turn cross-zone load balancing on, and use at least two zones.',
    cdk: { crossZone: true },
    properties: { CrossZone: true },
    arguments: { cross_zone_load_balancing: true },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['ELB.9', 'ELB.10'] },
  sameAs: {
    'cdk-nag': ['ELBCrossZoneLoadBalancingEnabled'],
    checkov: ['CKV_AWS_138'],
    guard: ['ELB_CROSS_ZONE_LOAD_BALANCING_ENABLED'],
    regula: ['FG_R00043'],
  },
  resource: classicLoadBalancer,
  check: (it) => {
    const one = Array.isArray(it.zones.value) && it.zones.value.length === 1;
    return all(it.crossZone.isTrue(), one ? it.zones.fail() : it.zones.pass());
  },
});
