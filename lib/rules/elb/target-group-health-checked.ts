import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { targetGroup } from '../../resources/elb/target-group';

export default defineRule({
  title: 'Targets of load balancers are asked whether they are well',
  problem: 'This target group does not say how to check its targets.',
  why: 'The default asks for the page "/" and takes any answer of success; a service that is down behind its front page keeps getting requests.',
  fix: {
    how: 'Name a path that answers only when the service works.',
    cdk: { healthCheck: { path: '/health' } },
    properties: { HealthCheckPath: '/health' },
    arguments: { health_check: { path: '/health' } },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_261'] },
  resource: targetGroup,
  check: (it) => when(it.protocol.is('HTTP', 'HTTPS'), () => it.healthCheckPath.isSet()),
});
