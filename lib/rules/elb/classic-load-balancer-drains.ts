import { defineRule } from '../../engine/rule';
import { classicLoadBalancer } from '../../resources/elb/classic-load-balancer';

export default defineRule({
  title: 'Classic Load Balancers let connections finish',
  problem: 'This load balancer cuts connections when an instance is taken out.',
  why: 'Requests under way are lost with every deployment and every unhealthy instance.',
  fix: {
    how: 'Turn connection draining on.',
    cdk: { connectionDrainingPolicy: { enabled: true } },
    properties: { ConnectionDrainingPolicy: { Enabled: true } },
    arguments: { connection_draining: true },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['ELB.7'] },
  sameAs: { 'cdk-nag': ['CLBConnectionDraining'] },
  resource: classicLoadBalancer,
  check: (it) => it.draining.isTrue(),
});
