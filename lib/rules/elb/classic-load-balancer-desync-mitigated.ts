import { defineRule } from '../../engine/rule';
import { classicLoadBalancer } from '../../resources/elb/classic-load-balancer';

export default defineRule({
  title: 'Classic Load Balancers stop ambiguous requests',
  problem: 'This load balancer only watches for requests that servers may read in two ways.',
  why: 'Such requests let an attacker smuggle a second request past checks, into the session of someone else.',
  fix: {
    how: 'Use the defensive mode, which is the default, or the strictest.',
    arguments: { desync_mitigation_mode: 'defensive' },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['ELB.14'] },
  resource: classicLoadBalancer,
  check: (it) => it.desyncMode.isNot('monitor'),
});
