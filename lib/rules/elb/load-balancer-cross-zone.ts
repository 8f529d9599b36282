import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { loadBalancer } from '../../resources/elb/load-balancer';

export default defineRule({
  title: 'Network and Gateway Load Balancers balance across zones',
  problem: 'This load balancer keeps requests in the zone they arrive in.',
  why: 'When the targets of one zone fail or are overrun, the others do not help.',
  fix: {
    how: 'Turn cross-zone load balancing on.',
    cdk: { crossZoneEnabled: true },
    properties: {
      LoadBalancerAttributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'true' }],
    },
    arguments: { enable_cross_zone_load_balancing: true },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_152'] },
  resource: loadBalancer,
  check: (it) => when(it.type.isNot('application'), () => it.crossZone.isTrue()),
});
