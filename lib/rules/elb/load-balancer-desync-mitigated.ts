import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { loadBalancer } from '../../resources/elb/load-balancer';

export default defineRule({
  title: 'Application Load Balancers stop ambiguous requests',
  problem: 'This load balancer only watches for requests that servers may read in two ways.',
  why: 'Such requests let an attacker smuggle a second request past checks, into the session of someone else.',
  fix: {
    how: 'Use the defensive mode, which is the default, or the strictest.',
    cdk: { desyncMitigationMode: 'DesyncMitigationMode.DEFENSIVE' },
    properties: { LoadBalancerAttributes: [{ Key: 'routing.http.desync_mitigation_mode', Value: 'defensive' }] },
    arguments: { desync_mitigation_mode: 'defensive' },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['ELB.12'] },
  sameAs: { checkov: ['CKV_AWS_328'] },
  resource: loadBalancer,
  check: (it) => when(it.type.is('application'), () => it.desyncMode.isNot('monitor')),
});
